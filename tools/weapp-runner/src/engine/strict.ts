import { createContext, Script } from 'node:vm'
import { createCanvas, Path2D } from '@napi-rs/canvas'
import { JSDOM, VirtualConsole } from 'jsdom'
import { runtimeBundle } from './bundle'
import type { Engine, EngineOptions } from './engine'
import { ABSENT, lowerToFloor } from './globals'
import { timers } from './timers'

interface Runtime {
  dispatch(method: string, params: string, done: (reply: string) => void): void
  define(id: string, f: unknown): void
  uncaught(error: unknown): void
  unhandledRejection(reason: unknown): void
}

const HEAD = '(function (require, module, exports) {'

/**
 * App code in a V8 context with a phone's globals and no code from strings; its view is jsdom, which only the
 * runtime sees. Runtime and app share the realm, so objects cross without conversion.
 */
export async function startStrict({ compiled, host, screen, url, onEvent }: EngineOptions): Promise<Engine> {
  const virtualConsole = new VirtualConsole()
  // jsdom also complains of layout that it lacks; only what a listener threw is a failure.
  virtualConsole.on('jsdomError', (error: Error & { cause?: unknown; detail?: unknown; type?: string }) => {
    if (error.type === 'unhandled exception') runtime?.uncaught(error.cause ?? error.detail ?? error)
  })
  const dom = new JSDOM('<!doctype html><html><head></head><body></body></html>', { virtualConsole })
  const { window } = dom
  const context = createContext({}, { codeGeneration: { strings: false, wasm: false } })
  const run = (source: string, filename: string, columnOffset = 0) =>
    new Script(source, { filename, columnOffset }).runInContext(context)
  const global = run('globalThis', 'global') as Record<string, unknown>
  let runtime: Runtime | null = null
  const clock = timers((error) => runtime?.uncaught(error))
  Object.assign(global, clock.api)
  for (const name of ABSENT) delete global[name]

  const templates = run(compiled.templates, 'templates.wxml.js')
  const boot = run(
    `(function (document) { ${runtimeBundle()}; return weapp.boot })`,
    'weapp-runtime.js',
  )(window.document)
  run(lowerToFloor(), 'floor.js')

  const onRejection = (reason: unknown) => runtime?.unhandledRejection(reason)
  process.on('unhandledRejection', onRejection)
  const env = {
    engine: 'strict',
    window: Object.assign(window, { Path2D }),
    document: window.document,
    global,
    screen,
    pkg: run(`(${JSON.stringify(compiled.data)})`, 'package.json'),
    templates,
    compile: (path: string) => {
      if (!compiled.data.scripts.includes(path)) return undefined
      return run(`${HEAD}${compiled.script(path)}\n})`, `${path}.js`, -HEAD.length)
    },
    hostSync: (request: string) => host.sync(request),
    hostAsync: (request: string, done: (reply: string) => void) => {
      void host.async(request).then(done)
    },
    emit: (event: string) => onEvent(JSON.parse(event)),
    createCanvas: (width: number, height: number) => createCanvas(Math.max(1, width), Math.max(1, height)),
  }
  runtime = boot(env, url) as Runtime

  let lastFunction = 0
  return {
    call: (method, params) =>
      new Promise((resolve, reject) => {
        runtime!.dispatch(method, JSON.stringify(params), (reply) => {
          const { result, error } = JSON.parse(reply)
          if (error) reject(new Error(error.message))
          else resolve(result)
        })
      }),
    define: async (source) => {
      lastFunction += 1
      const id = String(lastFunction)
      runtime!.define(id, run(`(${source})`, 'evaluate.js'))
      return id
    },
    stop: async () => {
      clock.stop()
      process.off('unhandledRejection', onRejection)
      window.close()
    },
  }
}
