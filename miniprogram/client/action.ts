import { useState } from 'react'
import { asCallError, type CallError } from './call-error'

/** One action of a page: busy while it runs, and what went wrong if it did. Taps while busy are ignored. */
export function useAction<A extends unknown[]>(act: (...args: A) => Promise<void>) {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<CallError>()
  const run = (...args: A): void => {
    if (busy) return
    setBusy(true)
    setError(undefined)
    act(...args)
      .catch((thrown: unknown) => setError(asCallError(thrown)))
      .finally(() => setBusy(false))
  }
  return { run, busy, error, clear: () => setError(undefined) }
}
