import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { asCallError, type CallError } from './call-error'

export type Loaded<T> = { state: 'loading' } | { state: 'failed'; error: CallError } | { state: 'ready'; value: T }

/**
 * Loads what a page shows, again whenever `key` changes, and quietly again when the page comes back into
 * view: what is shown stays until the new answer is here. An undefined key waits.
 */
export function useLoaded<T>(key: string | undefined, load: () => Promise<T>): [Loaded<T>, () => void] {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading' })
  const newest = useRef(0)
  const shown = useRef(false)
  const run = useCallback(
    (quiet: boolean) => {
      newest.current += 1
      const mine = newest.current
      if (!quiet) setLoaded({ state: 'loading' })
      load().then(
        (value) => {
          if (mine === newest.current) setLoaded({ state: 'ready', value })
        },
        (error: unknown) => {
          if (mine === newest.current && !quiet) setLoaded({ state: 'failed', error: asCallError(error) })
        },
      )
    },
    [key],
  )
  useEffect(() => {
    // What belonged to another key, or to nobody any more, must not stay in sight.
    if (key === undefined) setLoaded({ state: 'loading' })
    else run(false)
    return () => {
      newest.current += 1
    }
  }, [key])
  useDidShow(() => {
    if (shown.current && key !== undefined) run(true)
    shown.current = true
  })
  return [loaded, () => run(false)]
}
