import { problem, withContext } from './env'

/** Calls a page's or the app's lifecycle method; an exception is reported, never swallowed. */
export function callLifecycle(target: Record<string, any>, method: string, ...args: unknown[]): unknown {
  if (typeof target[method] !== 'function') return undefined
  try {
    return target[method](...args)
  } catch (error) {
    problem('exception', withContext(error, `in ${method} of ${target.route ?? 'app.js'}`))
    return undefined
  }
}
