import type { Screen } from '../package-data'
import { ABSENT } from './globals'

/** First script of the page: keeps what the runtime needs, and builds the globals that app code gets instead. */
export const bootScript = (screen: Screen) => `
var __weapp = (function () {
  const Xhr = XMLHttpRequest, emit = window.__weappEmit
  const absent = new Set(${JSON.stringify(ABSENT)})
  const own = Object.create(null)
  const phone = new Proxy(own, {
    has: (_, key) => key in own || (!absent.has(key) && key in window),
    get: (_, key) => {
      if (key in own) return own[key]
      if (absent.has(key)) return undefined
      const value = window[key]
      return typeof value === 'function' && /^(set|clear)(Timeout|Interval)$/.test(key) ? value.bind(window) : value
    },
  })
  const post = (body, asynchronous, done) => {
    const request = new Xhr()
    request.open('POST', '/host', asynchronous)
    if (done) { request.onload = () => done(request.responseText); request.onerror = () => done('{"error":{"message":"host is gone"}}') }
    request.send(body)
    return request.responseText
  }
  let runtime = null
  const modules = Object.create(null)
  return {
    modules, phone, templates: null, boot: null,
    start(pkg, url) {
      window.addEventListener('error', (event) => { if (runtime && event.error) runtime.uncaught(event.error) })
      window.addEventListener('unhandledrejection', (event) => { if (runtime) runtime.unhandledRejection(event.reason) })
      runtime = __weapp.boot({
        engine: 'chromium', window, document, global: window, screen: ${JSON.stringify(screen)}, pkg, templates: __weapp.templates,
        compile: (path) => modules[path], hostSync: (body) => post(body, false), hostAsync: (body, done) => { post(body, true, done) },
        emit: (event) => emit(event),
        createCanvas: (width, height) => Object.assign(document.createElement('canvas'), { width: Math.max(1, width), height: Math.max(1, height) }),
      }, url)
    },
    call: (method, params) => new Promise((resolve) => runtime.dispatch(method, params, resolve)),
    define: (id, f) => runtime.define(id, f),
  }
})()`
