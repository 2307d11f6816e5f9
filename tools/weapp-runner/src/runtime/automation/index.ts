import { settled } from '../settle'
import { appMethods } from './app'
import { elementMethods } from './element'
import type { Functions, Methods, Params } from './method'
import { nativeCommand } from './native'
import { pageMethods } from './page'

/** Answers one method of the automator's protocol. */
export async function dispatch(method: string, params: Params, functions: Functions): Promise<unknown> {
  const [domain, name = ''] = method.split('.')
  if (method === 'Tool.native') return nativeCommand(params.method, params.data)
  const methods = { App: appMethods(functions), Page: pageMethods, Element: elementMethods }[domain ?? ''] as
    Methods | undefined
  const run = methods?.[name]
  if (!run) throw new Error(`${method} is not implemented by weapp-runner`)
  const result = await run(params)
  if (ACTIONS.has(method)) await settled()
  return result
}

/** What a person does: the next step waits until its effect is on screen. */
const ACTIONS = new Set([
  'Element.tap',
  'Element.touchend',
  'Element.triggerEvent',
  'Element.dispatchEvent',
  'Element.callFunction',
  'App.settle',
])
