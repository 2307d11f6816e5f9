import { appMethods } from './app'
import { elementMethods } from './element'
import { nativeCommand } from './native'
import { pageMethods } from './page'

export type Functions = Map<string, (...args: unknown[]) => unknown>
export type Params = Record<string, any>

/** Answers one method of the automator's protocol. */
export async function dispatch(method: string, params: Params, functions: Functions): Promise<unknown> {
  const [domain, name = ''] = method.split('.')
  if (method === 'Tool.native') return nativeCommand(params.method, params.data)
  const methods = { App: appMethods(functions), Page: pageMethods, Element: elementMethods }[domain ?? ''] as
    Record<string, (params: Params) => unknown> | undefined
  const run = methods?.[name]
  if (!run) throw new Error(`${method} is not implemented by weapp-runner`)
  return run(params)
}
