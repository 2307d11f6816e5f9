import type { EventType } from './events'
import { isActive, type Status } from './status'

interface Transition {
  from: readonly (Status | 'none')[]
  to: Status | 'back'
  by: readonly ('person' | 'staff' | 'system')[]
}

const beforeAcceptance = ['pending', 'correcting'] as const
const underExamination = ['accepted', 'examining'] as const
/** A card can go out another way, and a wrong tracking number be mended, until it is received. */
const cardOut = ['making', 'ready', 'shipped'] as const

/**
 * The only authority on what may happen to a case: event × state × who. `back` returns to the state before 挂起.
 * Withdrawal ends with acceptance (S3 温馨提示三).
 */
export const transitions = {
  submitted: { from: ['none'], to: 'pending', by: ['person'] },
  'correction-requested': { from: ['pending'], to: 'correcting', by: ['staff'] },
  'correction-withdrawn': { from: ['correcting'], to: 'pending', by: ['staff'] },
  resubmitted: { from: ['correcting'], to: 'pending', by: ['person'] },
  accepted: { from: ['pending'], to: 'accepted', by: ['staff'] },
  'deemed-accepted': { from: ['pending'], to: 'accepted', by: ['system'] },
  refused: { from: beforeAcceptance, to: 'refused', by: ['staff'] },
  withdrawn: { from: beforeAcceptance, to: 'withdrawn', by: ['person'] },
  'examination-started': { from: ['accepted'], to: 'examining', by: ['staff'] },
  suspended: { from: underExamination, to: 'suspended', by: ['staff'] },
  resumed: { from: ['suspended'], to: 'back', by: ['staff'] },
  graded: { from: underExamination, to: 'graded', by: ['staff'] },
  approved: { from: underExamination, to: 'approved', by: ['staff'] },
  'approved-for-card': { from: underExamination, to: 'making', by: ['staff'] },
  rejected: { from: underExamination, to: 'rejected', by: ['staff'] },
  'card-ready': { from: cardOut, to: 'ready', by: ['staff'] },
  'card-shipped': { from: cardOut, to: 'shipped', by: ['staff'] },
  'card-received': { from: ['ready', 'shipped'], to: 'received', by: ['staff', 'person'] },
} as const satisfies Record<EventType, Transition>

/** Whether an event may happen in a state, by this kind of actor. */
export function allowed(type: EventType, status: Status | 'none', by: 'person' | 'staff' | 'system'): boolean {
  const { from, by: actors } = transitions[type] as Transition
  return from.includes(status) && actors.includes(by)
}

/** What may happen now, for this kind of actor. */
export const possible = (status: Status, by: 'person' | 'staff' | 'system'): EventType[] =>
  (Object.keys(transitions) as EventType[]).filter((type) => allowed(type, status, by))

/** The state after an event. `before` is the state before the last 挂起. */
export function next(type: EventType, before: Status | undefined): Status {
  const { to } = transitions[type] as Transition
  if (to !== 'back') return to
  if (!before || !isActive(before)) throw new Error(`${type} has nothing to go back to`)
  return before
}
