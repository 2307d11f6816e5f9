import { env } from '../env'

interface Mock {
  result?: unknown
  f?: (...args: unknown[]) => unknown
  args?: unknown[]
  restore?: boolean
}

const originals = new Map<string, unknown>()

/** Replaces a wx method by a result or a function; asynchronous methods answer through their callbacks. */
export function mockWx(method: string, { result, f, args = [], restore }: Mock): void {
  const path = method.split('.')
  const name = path.pop()!
  const wx = path.reduce<any>((at, key) => at[key], env().global.wx)
  if (!originals.has(method)) originals.set(method, wx[name])
  const origin = originals.get(method)
  if (restore) {
    wx[name] = origin
    return
  }
  const compute = (given: unknown[]) => (f ? f.call({ origin }, ...given, ...args) : result)
  if (
    /Sync$|^(get\w+Info|getWindowInfo|getMenuButton\w+|canIUse|on[A-Z]\w*|off[A-Z]\w*|create\w+|get\w+Manager)$/.test(
      name,
    ) &&
    !/^(getSystemInfo|getImageInfo|getStorageInfo|getFileInfo|getUserInfo|getBatteryInfo)$/.test(name)
  ) {
    wx[name] = (...given: unknown[]) => compute(given)
    return
  }
  wx[name] = (options: Record<string, any> = {}) => {
    const work = Promise.resolve()
      .then(() => compute([options]))
      .then((value) => {
        const answer = { errMsg: `${name}:ok`, ...(value as object) }
        if (/:fail/.test(answer.errMsg)) throw answer
        return answer
      })
    const { success, fail, complete } = options
    if (!success && !fail && !complete) return work
    work.then(
      (answer) => {
        success?.(answer)
        complete?.(answer)
      },
      (error) => {
        fail?.(error)
        complete?.(error)
      },
    )
    return undefined
  }
}
