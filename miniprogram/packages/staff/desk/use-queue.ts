import { useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { dayOf, workdaysLeft } from '../../../../shared/calendar'
import type { OutputOf } from '../../../../shared/contracts/contract'
import { reviewQueue } from '../../../../shared/contracts/staff'
import { call } from '../../../client/call'
import { asCallError, type CallError } from '../../../client/call-error'
import { useStore } from '../../../client/store'
import { decisions } from './changed'

type QueuePage = OutputOf<typeof reviewQueue>
export type QueueRow = QueuePage['cases'][number]
export type QueueFilter = 'pending' | 'accepted' | 'making' | 'handing' | 'done'

interface Pages extends Pick<QueuePage, 'more' | 'today' | 'counts'> {
  rows: QueueRow[]
}

/** Working days left until the promise; null when no clock runs. */
export const daysLeft = (dueAt: number | null, today: string): number | null =>
  dueAt === null ? null : workdaysLeft(dayOf(dueAt - 1), today)

/** The queue page by page. */
export function useQueue(filter: QueueFilter) {
  const [pages, setPages] = useState<Pages>()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<CallError>()
  const newest = useRef(0)
  const load = async (from: Pages | undefined) => {
    newest.current += 1
    const mine = newest.current
    setBusy(true)
    setError(undefined)
    const last = from?.rows[from.rows.length - 1]
    const after = last && { dueAt: last.dueAt, submittedAt: last.submittedAt, caseId: last.caseId }
    try {
      const { cases, ...rest } = await call(reviewQueue, { status: filter, ...(after ? { after } : {}) })
      if (mine === newest.current) setPages({ ...rest, rows: [...(from?.rows ?? []), ...cases] })
    } catch (thrown) {
      if (mine === newest.current) setError(asCallError(thrown))
    } finally {
      if (mine === newest.current) setBusy(false)
    }
  }
  const count = useStore(decisions)
  useEffect(() => setPages(undefined), [filter])
  useEffect(() => {
    void load(undefined)
  }, [filter, count])
  const seen = useRef(false)
  useDidShow(() => {
    if (seen.current) void load(undefined)
    seen.current = true
  })
  return { pages, busy, error, next: () => void load(pages), again: () => void load(undefined) }
}
