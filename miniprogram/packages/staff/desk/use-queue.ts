import { useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { dayOf, workdaysLeft } from '../../../../shared/calendar'
import type { OutputOf } from '../../../../shared/contracts/contract'
import { reviewQueue } from '../../../../shared/contracts/staff'
import { call } from '../../../client/call'
import { asCallError, type CallError } from '../../../client/call-error'
import { createStore, useStore } from '../../../client/store'
import { decisions } from './changed'

type QueuePage = OutputOf<typeof reviewQueue>
export type QueueRow = QueuePage['cases'][number]
export const queueFilters = ['pending', 'waiting', 'accepted', 'making', 'handing', 'done'] as const
export type QueueFilter = (typeof queueFilters)[number]

interface Pages extends Pick<QueuePage, 'more' | 'today' | 'counts'> {
  rows: QueueRow[]
}

/** Working days left until the promise; null when no clock runs. */
export const daysLeft = (dueAt: number | null, today: string): number | null =>
  dueAt === null ? null : workdaysLeft(dayOf(dueAt - 1), today)

/** Which view the clerk works in, and what of each was read: they outlive the page, which every case opens anew. */
export const queueView = createStore<QueueFilter>('pending')
const read = createStore<Partial<Record<QueueFilter, Pages>>>({})
const keep = (filter: QueueFilter, pages: Pages) => read.set({ ...read.get(), [filter]: pages })

/** Forgets what was read: somebody else sits down. */
export const forgetQueue = (): void => read.set({})

/** The case that stands after (or before) another one in the view; without any the first. */
export function neighbour(caseId: string | undefined, step: 1 | -1): string | undefined {
  // What a colleague holds is passed over.
  const rows = read.get()[queueView.get()]?.rows ?? []
  const ids = rows.filter((row) => row.heldBy === undefined || row.caseId === caseId).map((row) => row.caseId)
  const at = caseId === undefined ? -1 : ids.indexOf(caseId)
  return at < 0 ? ids.find((id) => id !== caseId) : ids[at + step]
}

/** The view page by page. */
export function useQueue() {
  const filter = useStore(queueView)
  const pages = useStore(read)[filter]
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
      if (mine === newest.current) keep(filter, { ...rest, rows: [...(from?.rows ?? []), ...cases] })
    } catch (thrown) {
      if (mine === newest.current) setError(asCallError(thrown))
    } finally {
      if (mine === newest.current) setBusy(false)
    }
  }
  const count = useStore(decisions)
  const counted = useRef(count)
  useEffect(() => {
    // A case that opens from the list finds the list as it was left; a decision reads it anew.
    if (!pages || counted.current !== count) void load(undefined)
    counted.current = count
  }, [filter, count])
  const seen = useRef(false)
  useDidShow(() => {
    if (seen.current) void load(undefined)
    seen.current = true
  })
  return { filter, pages, busy, error, next: () => void load(pages), again: () => void load(undefined) }
}
