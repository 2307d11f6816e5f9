import { dayOf, type Day } from '../calendar'
import type { ServicePromise } from '../vocabulary/definition'
import type { CaseEvent, EventFacts } from './events'
import { promiseClock, type PromiseClock } from './promise'
import { isActive, type Status } from './status'
import { allowed, next } from './transitions'

/** What a case's history says today. */
export interface CaseState {
  status: Status
  submittedAt: number
  decidedAt?: number
  clock: PromiseClock
  grade?: EventFacts<'graded'>
  refusal?: { type: 'refused' | 'rejected'; reason: string }
}

/**
 * Folds a history into the present state.
 * @throws Error when the history breaks the transition table
 */
export function fold(history: readonly CaseEvent[], promise: ServicePromise): CaseState {
  let status: Status | 'none' = 'none'
  let before: Status | undefined
  let grade: CaseState['grade']
  let refusal: CaseState['refusal']
  let decidedAt: number | undefined
  history.forEach((event) => {
    if (!allowed(event.type, status, event.by.kind))
      throw new Error(`${event.type} by ${event.by.kind} cannot follow ${status}`)
    if (event.type === 'suspended') before = status as Status
    if (event.type === 'graded') grade = event.facts as EventFacts<'graded'>
    if (event.type === 'refused' || event.type === 'rejected')
      refusal = { type: event.type, reason: (event.facts as EventFacts<'refused'>).reason }
    status = next(event.type, before)
    if (!isActive(status) && decidedAt === undefined) decidedAt = event.at
  })
  if (status === 'none') throw new Error('a case begins with its submission')
  return {
    status,
    submittedAt: history[0]!.at,
    decidedAt,
    clock: promiseClock(history, status, promise),
    grade,
    refusal,
  }
}

/** The fields that queries use, computed from the history and written beside it in the same update. */
export interface Projection {
  status: Status
  dueAt: number | null
  submittedAt: number
  submittedOn: Day
  changedAt: number
}
export function project(history: readonly CaseEvent[], promise: ServicePromise): Projection {
  const { status, submittedAt, clock } = fold(history, promise)
  return {
    status,
    dueAt: clock.dueAt,
    submittedAt,
    submittedOn: dayOf(submittedAt),
    changedAt: history[history.length - 1]!.at,
  }
}
