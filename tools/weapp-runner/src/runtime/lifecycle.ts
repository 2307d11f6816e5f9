import { problem } from './env'

/** Calls a page's or the app's lifecycle method; an exception is reported, never swallowed. */
export function callLifecycle(target: Record<string, any>, method: string, ...args: unknown[]): unknown {
  if (typeof target[method] !== 'function') return undefined
  try {
    const result = target[method](...args)
    return result
  } catch (error) {
    problem('exception', error)
    return undefined
  }
}
