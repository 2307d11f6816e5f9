type Options = Record<string, any>
type Implementation = (options: any) => unknown

/** WeChat's failure: `fail` receives `errMsg: "<api>:fail <message>"` and any further fields. */
export class WxError extends Error {
  constructor(
    message: string,
    readonly fields: Record<string, unknown> = {},
  ) {
    super(message)
  }
}

const succeeded = (api: string, result: unknown): object => ({
  ...(typeof result === 'object' && result !== null ? result : {}),
  errMsg: `${api}:ok`,
})

/** What an app receives for a failure. */
function failure(api: string, error: unknown): Record<string, unknown> {
  const { message, fields } = error as WxError
  const known = String((fields as { errMsg?: string } | undefined)?.errMsg ?? '')
  return { ...fields, errMsg: known || `${api}:fail ${message ?? String(error)}` }
}

/** Answers by callbacks if any were given, else by a promise, as every asynchronous wx method does. */
export function asynchronous(api: string, run: Implementation): (options?: Options) => unknown {
  return (options = {}) => {
    const { success, fail, complete } = options
    const work = new Promise((resolve) => {
      resolve(run(options))
    })
    if (!success && !fail && !complete) {
      return work.then(
        (result) => succeeded(api, result),
        (error) => {
          throw failure(api, error)
        },
      )
    }
    work.then(
      (result) => {
        const answer = succeeded(api, result)
        call(success, answer)
        call(complete, answer)
      },
      (error) => {
        const answer = failure(api, error)
        call(fail, answer)
        call(complete, answer)
      },
    )
    return undefined
  }
}

/** An exception in an app's callback must not turn a success into a failure: it surfaces by itself. */
const call = (callback: ((answer: object) => void) | undefined, answer: object) => {
  if (callback) setTimeout(() => callback(answer), 0)
}

export const asyncApis = (implementations: Record<string, Implementation>) =>
  Object.fromEntries(Object.entries(implementations).map(([name, run]) => [name, asynchronous(name, run)]))

/** `onX`/`offX` pairs. */
export function listeners<T>() {
  const all = new Set<(value: T) => void>()
  return {
    on: (run: (value: T) => void) => {
      all.add(run)
    },
    off: (run?: (value: T) => void) => {
      if (run) all.delete(run)
      else all.clear()
    },
    emit: (value: T) => {
      ;[...all].forEach((run) => run(value))
    },
    get size() {
      return all.size
    },
  }
}
