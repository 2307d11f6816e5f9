import { canonical } from '../../../shared/canonical'
import {
  allowed,
  parseFacts,
  project,
  type CaseEvent,
  type EventActor,
  type EventFacts,
  type EventType,
  type Status,
} from '../../../shared/casework'
import { keepsRivalsOut } from '../../../shared/casework/status'
import { DomainError } from '../../../shared/errors'
import type { World } from '../call/types'
import type { Changes } from '../outside/ports'
import type { CaseDoc, OpenCase } from './case'
import type { PinnedDefinition } from './definitions'

/** What a step of casework answers: where the case stands now. */
export interface CaseStanding {
  status: Status
  version: number
}

/**
 * A step that was taken. `written` is the event that it wrote and the case that it happened to: `flow` tells the
 * owner of it. A repeat writes nothing.
 */
export interface StepTaken<A = CaseStanding> {
  answer: A
  written?: { doc: CaseDoc; event: CaseEvent }
}

/** The answer to a repeat. */
export const asBefore = ({ status, version }: CaseDoc): StepTaken => ({ answer: { status, version } })

/** Binds an event to everything before it; covers events only, so that keys and personal data can change. */
const chainOf = (world: World, id: string, before: string, event: Omit<CaseEvent, 'chain'>): string =>
  world.keys.digest(`chain:${id}`, before + canonical(event))

/** The next event of a history. Its facts are parsed, so that nothing personal gets in. */
export function nextEvent<T extends EventType>(
  world: World,
  id: string,
  history: readonly CaseEvent[],
  type: T,
  by: EventActor,
  facts: EventFacts<T>,
): CaseEvent<T> {
  const event = { seq: history.length + 1, type, at: world.now(), by, facts: parseFacts(type, facts) }
  return { ...event, chain: chainOf(world, id, history[history.length - 1]?.chain ?? '', event) }
}

/** Whether no event was changed, dropped or put in. */
export const chainHolds = (world: World, { _id, history }: Pick<CaseDoc, '_id' | 'history'>): boolean =>
  history.every(
    ({ chain, ...event }, at) =>
      event.seq === at + 1 && chain === chainOf(world, _id, history[at - 1]?.chain ?? '', event),
  )

/** The changes that one event makes to a case document: history, projection and the active key together. */
export function changesFor(
  doc: CaseDoc,
  { definition }: PinnedDefinition,
  event: CaseEvent,
  extra: Record<string, unknown> = {},
): Changes {
  const { status, dueAt, changedAt } = project([...doc.history, event], definition.promise)
  return {
    set: { status, dueAt, changedAt, ...(keepsRivalsOut(status) ? {} : { activeKey: doc._id }), ...extra },
    inc: { version: 1 },
    push: { history: event },
    ...(doc.claim ? { unset: ['claim'] } : {}),
  }
}

/**
 * Appends one event by one conditional write on the single case document.
 * @throws DomainError wrong-state when the table does not allow it, busy when another writer came first
 */
export async function append<T extends EventType>(
  world: World,
  { doc, pinned: definition }: OpenCase,
  type: T,
  by: EventActor,
  facts: EventFacts<T>,
  extra?: Record<string, unknown>,
): Promise<StepTaken> {
  if (!allowed(type, doc.status, by.kind)) throw new DomainError('wrong-state')
  const event = nextEvent(world, doc._id, doc.history, type, by, facts)
  const changes = changesFor(doc, definition, event, extra)
  if (!(await world.db.update('cases', { _id: doc._id, version: doc.version }, changes))) throw new DomainError('busy')
  return { answer: { status: changes.set!.status as Status, version: doc.version + 1 }, written: { doc, event } }
}
