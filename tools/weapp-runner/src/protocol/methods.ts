import type { Engine } from '../engine/engine'

/** WeChat DevTools' answer for a development base library; the client accepts it. */
const INFO = { SDKVersion: 'dev', version: 'weapp-runner' }

type Params = Record<string, any>

/**
 * Methods that need more than the runtime: functions from source, fingers, pictures of the screen.
 * The automator connects as soon as the port is open: what it asks before the app stands waits for the engine.
 */
export function protocol(engine: () => Promise<Engine>, close: () => void) {
  const call = async (method: string, params: Params) => (await engine()).call(method, params)
  const withFunction = async ({ functionDeclaration, ...params }: Params) =>
    functionDeclaration ? { ...params, functionId: await (await engine()).define(functionDeclaration) } : params

  const methods: Record<string, (params: Params) => Promise<unknown> | unknown> = {
    'Tool.getInfo': () => INFO,
    'Tool.close': () => {
      setTimeout(close, 0)
    },
    'Tool.getTestAccounts': () => ({ accounts: [] }),
    'App.callFunction': async (params) => call('App.callFunction', await withFunction(params)),
    'App.mockWxMethod': async (params) => {
      const restore = !('functionDeclaration' in params) && !('result' in params)
      return call('App.mockWxMethod', { ...(await withFunction(params)), restore })
    },
    'App.captureScreenshot': async () => {
      const { screenshot } = await engine()
      if (!screenshot) throw new Error('screenshots need real layout: use the chromium engine')
      return { data: await screenshot() }
    },
    'Element.tap': async (params) => {
      const { tap } = await engine()
      return tap ? tap(params.elementId, params.pageId) : call('Element.tap', params)
    },
  }
  return async (method: string, params: Params): Promise<unknown> =>
    (methods[method] ?? ((given: Params) => call(method, given)))(params)
}
