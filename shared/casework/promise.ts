import { addDays, addWorkdays, dayOf, instantOf, workdaysBetween, type Day } from '../calendar'
import type { ServicePromise } from '../vocabulary/definition'
import type { CaseEvent, EventType } from './events'
import type { Status } from './status'

interface Due {
  day: Day
  /** False when a calendar year is not published yet. */ certain: boolean
}
export interface PromiseClock {
  /** By when the authority decides on acceptance. */
  accept: Due
  /** By when it decides; before acceptance the date that follows if acceptance takes its full time. */
  decide: Due
  /** Legal outer limits: told everything within 5 working days, else accepted (行政许可法 三十二); decided within 20 (四十二). */
  deemedAcceptedAfter: Due
  legalDecide: Due
  paused: boolean
  /** First instant after the promise that runs now; null when nothing runs. */
  dueAt: number | null
}

/** Legal outer limits in working days, with the article that sets them. */
const legal = [{ from: '2004-07-01', tellOnce: 5, decide: 20, source: '行政许可法 第三十二条、第四十二条、第八十二条' }]
const legalOn = (day: Day) => legal.filter(({ from }) => from <= day).slice(-1)[0] ?? legal[0]!

/** The newest event of these types. */
export const lastEvent = (history: readonly CaseEvent[], types: readonly EventType[]): CaseEvent | undefined =>
  history.filter(({ type }) => types.includes(type)).slice(-1)[0]

/** Working days for which 挂起 stopped the clock, up to the last event. */
function pausedWorkdays(history: readonly CaseEvent[]): number {
  let since: number | undefined
  return history.reduce((days, { type, at }) => {
    if (type === 'suspended') since = at
    if (type !== 'resumed' || since === undefined) return days
    const paused = workdaysBetween(dayOf(since), dayOf(at)).days
    since = undefined
    return days + paused
  }, 0)
}

/** The end of a civil day, as an instant. */
const endOf = (day: Day) => instantOf(addDays(day, 1))

/**
 * Two promises in working days. 补正 before acceptance restarts the accept clock on resubmission; 挂起 pauses the
 * decide clock. Nothing depends on the present instant, so a case is never rewritten just to recolour a lamp.
 */
export function promiseClock(history: readonly CaseEvent[], status: Status, promise: ServicePromise): PromiseClock {
  const submitted = dayOf(lastEvent(history, ['submitted', 'resubmitted'])!.at)
  const acceptance = lastEvent(history, ['accepted', 'deemed-accepted'])
  const accept = addWorkdays(submitted, promise.acceptWorkdays)
  const accepted = acceptance ? dayOf(acceptance.at) : accept.day
  const start = promise.decideFrom === 'submission' ? submitted : accepted
  const paused = pausedWorkdays(history)
  const decide = addWorkdays(start, promise.decideWorkdays + paused)
  const limits = legalOn(submitted)
  const running: Partial<Record<Status, typeof accept>> = { pending: accept, accepted: decide, examining: decide }
  const due = running[status]
  return {
    accept,
    decide,
    deemedAcceptedAfter: addWorkdays(submitted, limits.tellOnce),
    legalDecide: addWorkdays(accepted, limits.decide + paused),
    paused: status === 'suspended' || status === 'correcting',
    dueAt: due ? endOf(due.day) : null,
  }
}
