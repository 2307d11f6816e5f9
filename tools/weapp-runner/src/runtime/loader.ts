import type { ComponentEnv } from 'glass-easel-miniprogram-adapter'
import { normalize } from './definitions'
import { env, problem, withContext, type ModuleFunction } from './env'
import { resolve } from './routes'
import type { Space } from './space'

/** A script as a function, or undefined when there is none. Throws, with the script's name, when it does not parse. */
function compiled(path: string): ModuleFunction | undefined {
  try {
    return env().compile(path)
  } catch (error) {
    throw Object.assign(error as Error, { message: `${(error as Error).message} in ${path}.js` })
  }
}

/** Runs the package's scripts as WeChat does: CommonJS, one instance each, subpackages only once loaded. */
export class Loader {
  private modules = new Map<string, { exports: unknown }>()
  private registered = new Set<string>()
  private loaded = new Set<string>([''])
  /** Page(), Component() and Behavior() belong to the entry being loaded, whichever module calls them. */
  private entry: ComponentEnv | null = null

  constructor(private space: Space) {
    const call = (name: keyof ComponentEnv) => (definition?: object) => {
      if (!this.entry) throw new Error(`${name}() called outside a page or component file`)
      return (this.entry[name] as (definition?: object) => unknown)(definition && normalize(definition, this.space))
    }
    Object.assign(env().global, { Page: call('Page'), Component: call('Component') })
    space.code.componentEnv('', ({ Behavior }) => {
      env().global.Behavior = Behavior
    })
  }

  /** The subpackage root that a path lies in; `''` is the main package. */
  packageOf(path: string): string {
    const found = env().pkg.app.subPackages.find(({ root }) => path.startsWith(`${root}/`))
    return found?.root ?? ''
  }

  loadPackage(root: string): void {
    if (this.loaded.has(root)) return
    this.loaded.add(root)
    const subpackage = env().pkg.app.subPackages.find((one) => one.root === root)
    if (!subpackage || env().pkg.app.lazyCodeLoading) return
    subpackage.pages.forEach((page) => this.register(`${root}/${page}`))
  }

  isLoaded = (root: string) => this.loaded.has(root)

  require(path: string): unknown {
    const known = this.modules.get(path)
    if (known) return known.exports
    const root = this.packageOf(path)
    if (!this.loaded.has(root)) throw new Error(`module "${path}.js" is in subpackage ${root}, which is not loaded`)
    const run = compiled(path) ?? compiled(`${path}/index`)
    if (!run) throw new Error(`module "${path}.js" is not defined`)
    const module = { exports: {} as unknown }
    this.modules.set(path, module)
    const require = (request: string) => this.require(resolve(path, request))
    require.async = (request: string) =>
      Promise.resolve().then(() => {
        const target = resolve(path, request)
        this.loadPackage(this.packageOf(target))
        return this.require(target)
      })
    run(require, module, module.exports)
    return module.exports
  }

  /** Runs a page's or component's file and those of the components it uses, deepest first. */
  register(path: string): boolean {
    if (this.registered.has(path)) return true
    this.registered.add(path)
    const { pkg } = env()
    const using = { ...pkg.app.usingComponents, ...pkg.json[path]?.usingComponents }
    // A component that is not there was told of when the package was read.
    for (const request of Object.values(using)) {
      const target = resolve(path, request)
      if (target !== path) this.register(target)
    }
    if (!pkg.scripts.includes(path)) return false
    this.space.code.componentEnv(path, (entry) => {
      const outer = this.entry
      this.entry = entry
      try {
        this.require(path)
      } catch (error) {
        problem('exception', withContext(error, `in ${path}.js`))
      } finally {
        this.entry = outer
      }
    })
    if (!this.space.code.getComponentSpace().getComponentByUrlWithoutDefault(`/${path}`, '')) {
      problem('missing-registration', `${path}.js never calls Page() or Component()`)
    }
    return true
  }
}
