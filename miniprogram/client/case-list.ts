import { useEffect, useState } from 'react'
import { caseList } from '../../shared/contracts/cases'
import type { OutputOf } from '../../shared/contracts/contract'
import { call } from './call'
import { asCallError, type CallError } from './call-error'

export type CaseRow = OutputOf<typeof caseList>['cases'][number]
export type CaseFilter = 'all' | 'open' | 'done'

interface Pages { rows: CaseRow[], more: boolean, today: string }

/** 我的办件 page by page; `owner` undefined waits. A failed page keeps what is already shown. */
export function useCases(owner: string | undefined, filter: CaseFilter) {
  const [pages, setPages] = useState<Pages>()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<CallError>()
  const load = async (from: Pages | undefined) => {
    setBusy(true)
    setError(undefined)
    const last = from?.rows[from.rows.length - 1]
    try {
      const { cases, more, today } = await call(caseList, {
        ...(filter === 'all' ? {} : { status: filter }),
        ...(last ? { before: { submittedAt: last.submittedAt, caseId: last.caseId } } : {}),
      })
      setPages({ rows: [...(from?.rows ?? []), ...cases], more, today })
    } catch (thrown) {
      setError(asCallError(thrown))
    } finally {
      setBusy(false)
    }
  }
  useEffect(() => {
    setPages(undefined)
    if (owner) void load(undefined)
  }, [owner, filter])
  return {
    pages, busy, error,
    next: () => { if (pages?.more && !busy) void load(pages) },
    again: () => { if (owner && !busy) void load(undefined) },
  }
}
