import { useEffect, useState } from 'react'
import { asCallError, type CallError } from './call-error'

/**
 * A list page by page; `owner` undefined waits, another owner or another `about` begins anew. A failed page keeps what
 * is already shown. `fetch` gets what is there and answers it with the next page behind.
 */
export function usePages<P extends { more: boolean }>(
  owner: string | undefined,
  fetch: (from: P | undefined) => Promise<P>,
  about?: string,
) {
  const [pages, setPages] = useState<P>()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<CallError>()
  const load = async (from: P | undefined) => {
    setBusy(true)
    setError(undefined)
    try {
      setPages(await fetch(from))
    } catch (thrown) {
      setError(asCallError(thrown))
    } finally {
      setBusy(false)
    }
  }
  useEffect(() => {
    setPages(undefined)
    if (owner) void load(undefined)
  }, [owner, about])
  return {
    pages,
    setPages,
    busy,
    error,
    load,
    next: () => {
      if (pages?.more && !busy) void load(pages)
    },
    again: () => {
      if (owner && !busy) void load(undefined)
    },
  }
}
