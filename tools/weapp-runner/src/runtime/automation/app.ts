import { emit, env } from '../env'
import { setForeground, setTheme } from '../app'
import { currentPage, pageStack, type PageInstance } from '../stack'
import type { Functions, Methods } from './method'
import { mockWx } from './mock'

const describe = ({ id, path, query }: PageInstance) => ({ pageId: id, path, query })

const promised = (value: unknown): value is Promise<unknown> =>
  typeof (value as Promise<unknown> | null)?.then === 'function'

/** Calls wx as the automator does: an asynchronous method answers when its callbacks would. */
async function callWxMethod(method: string, args: unknown[]): Promise<unknown> {
  const wx = env().global.wx as Record<string, (...args: unknown[]) => unknown>
  const target = method.split('.').reduce<any>((at, key) => at?.[key], wx)
  if (typeof target !== 'function') throw new Error(`wx.${method} not exists`)
  const result = target(...args)
  return promised(result) ? await result : result
}

export const appMethods = (functions: Functions): Methods => ({
  getCurrentPage: () => {
    const page = currentPage()
    if (!page) throw new Error('no page is open')
    return describe(page)
  },
  getPageStack: () => ({ pageStack: pageStack().map(describe) }),
  callWxMethod: async ({ method, args }) => ({ result: await callWxMethod(method, args ?? []) }),
  mockWxMethod: ({ method, result, functionId, args, restore }) =>
    mockWx(method, { result, f: functionId && functions.get(functionId), args, restore }),
  callFunction: async ({ functionId, args }) => ({ result: await functions.get(functionId)!(...(args ?? [])) }),
  addBinding: ({ name }) => {
    env().global[name] = (...args: unknown[]) => emit('binding', { name, args })
  },
  enableLog: () => undefined,
  settle: () => undefined,
  exit: () => setForeground(false),
  setForeground: ({ visible }) => setForeground(visible),
  setTheme: ({ theme }) => setTheme(theme),
})
