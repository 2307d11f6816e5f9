import {
  allowed,
  fold,
  project,
  type CaseEvent,
  type CaseState,
  type EventFacts,
  type EventType,
  type Status,
} from '../../../shared/casework'
import { canonical } from '../../../shared/canonical'
import type { Carrier } from '../../../shared/cards'
import type { EventActor } from '../../../shared/casework/events'
import { parseFacts } from '../../../shared/casework/events'
import { keepsRivalsOut } from '../../../shared/casework/status'
import type { Flag } from '../../../shared/corrections'
import { DomainError } from '../../../shared/errors'
import type { Certificate, Holder } from '../../../shared/registry/certificate'
import type { Answers } from '../../../shared/rules'
import { pinned, type PinnedDefinition } from './definitions'
import { tellOwner } from '../messages/messages'
import type { Changes, Doc, World } from '../outside/ports'
import { open, seal } from '../sealing/seal'

/** Personal content of a case: what was answered and what the register said at that instant. Encrypted at rest. */
export interface CaseContent {
  answers: Answers
  holder: Holder
  certificate: Certificate
  certificateVersion: number
  texts: Record<string, string>
  /** Notices of 补正, oldest first, by the `seq` of their event; `late` says why it was not told before. */
  corrections?: { seq: number; items: Flag[]; late?: string }[]
  /** What was answered before each resubmission, by the `seq` of the event that handed it in. */
  rounds?: { seq: number; answers: Answers }[]
  /** What the approval did to the register, in sentences. */
  changes?: readonly string[]
  /** How the printed card goes out. */
  card?: { by: 'pickup' | 'mail'; note?: string; carrier?: Carrier; trackingNumber?: string }
}

export interface CaseDoc extends Doc {
  version: number
  number: string
  service: string
  variant: string
  definitionHash: string
  /** Division code of the issuing authority, which decides the case. */
  authority: string
  /** The account that submitted and may see it. */
  owner: string
  holderIndex: string
  nameIndex: string
  applicant: { kind: 'person' | 'operator'; id: string; actedBy: string }
  subject: { kind: 'certificate' | 'vehicle' | 'person'; id: string; category: string }
  activeKey: string
  channel: string
  history: CaseEvent[]
  files: Record<string, string[]>
  /** The files of earlier rounds, by the `seq` of the event that handed them in; `files` are those of the last one. */
  rounds?: { seq: number; files: Record<string, string[]> }[]
  /** All files of the case, those of earlier rounds too, indexed: what no case names is deleted after a while. */
  fileIds: string[]
  voucherId?: string
  sealed: string
  sealedName: string
  status: Status
  dueAt: number | null
  submittedAt: number
  submittedOn: string
  /** When the last event happened: the messages of recent events are looked for by it. */
  changedAt: number
}

const place = (id: string) => `cases/${id}`
export const sealContent = (world: World, id: string, content: CaseContent): string =>
  seal(world.keys, place(id), content)
export const contentOf = (world: World, doc: CaseDoc): CaseContent =>
  open<CaseContent>(world.keys, place(doc._id), doc.sealed)
export const sealName = (world: World, id: string, name: string): string => seal(world.keys, `${place(id)}/name`, name)
export const nameOf = (world: World, doc: Pick<CaseDoc, '_id' | 'sealedName'>): string =>
  open<string>(world.keys, `${place(doc._id)}/name`, doc.sealedName)

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

export interface OpenCase {
  doc: CaseDoc
  pinned: PinnedDefinition
  state: CaseState
}

/** A case with its pinned definition and folded state. The same answer for a missing case and one of others. */
export async function loadCase(world: World, id: string, mayAccess: (doc: CaseDoc) => boolean): Promise<OpenCase> {
  const doc = await world.db.get<CaseDoc>('cases', id)
  if (!doc || !mayAccess(doc)) throw new DomainError('not-found')
  const definition = await pinned(world, doc.definitionHash)
  if (!definition) throw new Error(`definition ${doc.definitionHash} is gone`)
  return { doc, pinned: definition, state: fold(doc.history, definition.definition.promise) }
}

/** @throws DomainError busy when the clerk looked at an older version */
export function sameVersion({ doc }: OpenCase, version: number): void {
  if (doc.version !== version) throw new DomainError('busy', '办件刚有变化，请看过最新内容再办理')
}

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
): Promise<{ status: Status; version: number }> {
  if (!allowed(type, doc.status, by.kind)) throw new DomainError('wrong-state')
  const event = nextEvent(world, doc._id, doc.history, type, by, facts)
  const changes = changesFor(doc, definition, event, extra)
  if (!(await world.db.update('cases', { _id: doc._id, version: doc.version }, changes))) throw new DomainError('busy')
  await tellOwner(world, doc, event)
  return { status: changes.set!.status as Status, version: doc.version + 1 }
}
