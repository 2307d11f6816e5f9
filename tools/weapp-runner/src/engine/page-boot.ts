import type { Screen } from '../package-data'
import { ABSENT } from './globals'

/**
 * First script of the page: keeps what the runtime needs, and builds the globals that app code gets instead.
 * What breaks before the runtime stands is kept in `failures`, so that the engine can tell why it did not start.
 */
export const bootScript = (screen: Screen) => `
var __weapp = (function () {
  const Xhr = XMLHttpRequest
  const emit = window.__weappEmit
  const absent = new Set(${JSON.stringify(ABSENT)})
  const own = Object.create(null)
  const modules = Object.create(null)
  /** Modules that do not parse: who requires one gets the reason. */
  const broken = Object.create(null)
  const failures = []
  let runtime = null

  window.addEventListener('error', (event) => {
    if (!event.error) return
    const module = /\\/module\\/(.+)\\.js$/.exec(decodeURI(event.filename))
    if (runtime) runtime.uncaught(event.error)
    else if (module) broken[module[1]] = event.error
    else failures.push(String(event.error))
  })
  window.addEventListener('unhandledrejection', (event) => {
    if (runtime) runtime.unhandledRejection(event.reason)
  })

  const phone = new Proxy(own, {
    has: (_, key) => key in own || (!absent.has(key) && key in window),
    get: (_, key) => {
      if (key in own) return own[key]
      if (absent.has(key)) return undefined
      const value = window[key]
      const timer = typeof value === 'function' && /^(set|clear)(Timeout|Interval)$/.test(key)
      return timer ? value.bind(window) : value
    },
  })

  const post = (body, asynchronous, done) => {
    const request = new Xhr()
    request.open('POST', '/host', asynchronous)
    if (done) {
      request.onload = () => done(request.responseText)
      request.onerror = () => done('{"error":{"message":"host is gone"}}')
    }
    request.send(body)
    return request.responseText
  }

  const createCanvas = (width, height) => {
    const size = { width: Math.max(1, width), height: Math.max(1, height) }
    return Object.assign(document.createElement('canvas'), size)
  }

  return {
    modules,
    phone,
    failures,
    templates: null,
    boot: null,
    start(pkg, url) {
      if (failures.length) return
      const env = {
        engine: 'chromium',
        window,
        document,
        global: window,
        screen: ${JSON.stringify(screen)},
        pkg,
        templates: __weapp.templates,
        compile: (path) => {
          if (broken[path]) throw broken[path]
          return modules[path]
        },
        hostSync: (body) => post(body, false),
        hostAsync: (body, done) => void post(body, true, done),
        emit: (event) => emit(event),
        createCanvas,
      }
      runtime = __weapp.boot(env, url)
    },
    call: (method, params) => new Promise((resolve) => runtime.dispatch(method, params, resolve)),
    define: (id, f) => runtime.define(id, f),
  }
})()`
