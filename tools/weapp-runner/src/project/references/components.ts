import type { PageConfig } from '../../package-data'
import type { Problem } from '../../problems'
import type { Contents } from '../contents'
import { isOutside, target } from './paths'

const TAB_BAR = 'custom-tab-bar/index'

/** A component that somebody names, and who does. */
interface Named {
  by: string
  path: string
}

/** Every component that JSON declares, with all the files that make it one. */
export function componentReferences(contents: Contents): Problem[] {
  const { app, json } = contents
  const named: Named[] = []
  const declaring: [string, PageConfig][] = [['app', { usingComponents: app.usingComponents }], ...Object.entries(json)]
  for (const [path, config] of declaring) {
    const declare = (tag: string, request: string) => {
      if (isOutside(request)) return
      named.push({ by: `<${tag}> of ${path}.json is declared as ${request}`, path: target(path, request) })
    }
    for (const [tag, request] of Object.entries(config.usingComponents ?? {})) declare(tag, request)
    for (const [tag, generic] of Object.entries(config.componentGenerics ?? {})) {
      if (generic !== true && generic.default) declare(tag, generic.default)
    }
  }
  if (app.tabBar?.custom) named.push({ by: `app.json: tabBar.custom needs ${TAB_BAR}`, path: TAB_BAR })
  return named.flatMap(({ by, path }) => lacks(contents, path).map((message) => missing(`${by}, but ${message}`)))
}

const missing = (message: string): Problem => ({ kind: 'missing-component', message })

function lacks({ files, json }: Contents, path: string): string[] {
  const gone = ['js', 'json', 'wxml'].map((suffix) => `${path}.${suffix}`).filter((file) => !files.includes(file))
  if (gone.length === 3) return [`${path} does not exist`]
  if (gone.length) return gone.map((file) => `${file} does not exist`)
  return json[path]?.component === true ? [] : [`${path}.json does not say "component": true`]
}
