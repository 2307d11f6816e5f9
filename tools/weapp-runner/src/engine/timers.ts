type Callback = (...args: unknown[]) => void

/** setTimeout and setInterval as an app has them: numbers, no code from strings, errors reported, all ended at stop. */
export function timers(onError: (error: unknown) => void) {
  const running = new Map<number, NodeJS.Timeout>()
  let last = 0
  const guarded = (callback: Callback, args: unknown[]) => () => {
    try {
      callback(...args)
    } catch (error) {
      onError(error)
    }
  }
  const start =
    (make: (run: () => void, delay: number) => NodeJS.Timeout, once: boolean) =>
    (callback: Callback, delay = 0, ...args: unknown[]) => {
      if (typeof callback !== 'function') throw new TypeError('a timer needs a function')
      last += 1
      const id = last
      const run = guarded(callback, args)
      running.set(
        id,
        make(() => {
          if (once) running.delete(id)
          run()
        }, delay),
      )
      return id
    }
  const stop = (id: number) => {
    clearTimeout(running.get(id))
    running.delete(id)
  }
  return {
    api: {
      setTimeout: start(setTimeout, true),
      setInterval: start(setInterval, false),
      clearTimeout: stop,
      clearInterval: stop,
    },
    stop: () => {
      ;[...running.keys()].forEach(stop)
    },
  }
}
