import type { Found } from '../../../shared/found'
import type { Carrier } from '../../../shared/cards'
import { fold, type CaseEvent, type CaseState, type Status } from '../../../shared/casework'
import type { Flag } from '../../../shared/corrections'
import { DomainError } from '../../../shared/errors'
import type { RegisterRecord, SubjectName } from '../../../shared/registry/record'
import type { Answers } from '../../../shared/rules'
import type { PartyName } from '../../../shared/vocabulary/subjects'
import type { World } from '../call/types'
import type { Doc } from '../outside/ports'
import { open, seal } from '../sealing/seal'
import { pinnedDefinition, type PinnedDefinition } from './definitions'

/** Personal content of a case: what was answered and what the register said at that instant. Encrypted at rest. */
export interface CaseContent {
  answers: Answers
  /** The subject as the register, or the verified account, had it. */
  record: RegisterRecord
  recordVersion: number
  texts: Record<string, string>
  /**
   * Notices of 补正, oldest first, by the `seq` of their event; `late` says why it was not told before, and one that was
   * withdrawn counts as never told.
   */
  corrections?: { seq: number; items: Flag[]; late?: string; withdrawn?: true }[]
  /** What was answered before each resubmission, by the `seq` of the event that handed it in. */
  rounds?: { seq: number; answers: Answers }[]
  /** What the approval did to the register, in sentences. */
  changes?: readonly string[]
  /** What the clerk found of each thing that the item asks him to confirm. */
  findings?: Found
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
  /** Key of the party that submitted and may see it; who did it for the party stands in the history. */
  owner: string
  party: PartyName
  /** Under what the subject's holder was found. */
  holderIndex: string
  nameIndex: string
  /** What it is about; `part` where the item is done per part. */
  subject: { kind: SubjectName; id: string; part: string }
  activeKey: string
  channel: string
  history: CaseEvent[]
  files: Record<string, string[]>
  /** The files of earlier rounds, by the `seq` of the event that handed them in; `files` are those of the last one. */
  rounds?: { seq: number; files: Record<string, string[]> }[]
  /** All files of the case, those of earlier rounds too, indexed: what no case names is deleted after a while. */
  fileIds: string[]
  voucherId?: string
  /** The clerk who works on it, and until when nobody else decides; every event ends it. */
  claim?: { by: string; until: number }
  /** What was read from its pages, sealed. */
  papers?: string
  /** When its pages are read next; null once all of them were looked at. */
  papersAt?: number | null
  /** The clerks' one checklist: the lines that are ticked, by whom and when. A resubmission begins it anew. */
  ticks?: Record<string, { by: string; at: number }>
  /** Whether an answer that differs from the register is taken over, as decided so far; an approval makes it count. */
  taken?: Record<string, 'adopt' | 'keep'>
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

export interface OpenCase {
  doc: CaseDoc
  pinned: PinnedDefinition
  state: CaseState
}

/** A case with its pinned definition and folded state. The same answer for a missing case and one of others. */
export async function loadCase(world: World, id: string, mayAccess: (doc: CaseDoc) => boolean): Promise<OpenCase> {
  const doc = await world.db.get<CaseDoc>('cases', id)
  if (!doc || !mayAccess(doc)) throw new DomainError('not-found')
  const definition = await pinnedDefinition(world, doc.definitionHash)
  if (!definition) throw new Error(`definition ${doc.definitionHash} is gone`)
  return { doc, pinned: definition, state: fold(doc.history, definition.definition.promise) }
}
