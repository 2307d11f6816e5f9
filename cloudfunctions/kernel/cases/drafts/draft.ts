import { dayOf } from '../../../../shared/calendar'
import { keepDraftDays, type DraftContent, type DraftView } from '../../../../shared/contracts/drafts'
import { DomainError } from '../../../../shared/errors'
import type { StepId } from '../../../../shared/journey'
import type { World } from '../../call/types'
import type { Doc } from '../../outside/ports'
import { open, seal } from '../../sealing/seal'

/** An application in the making. One for each item and subject of a party; its id becomes the case's. */
export interface DraftDoc extends Doc {
  owner: string
  service: string
  subjectId: string
  hash: string
  step: StepId
  version: number
  savedAt: number
  /**
   * Who saved last and on top of which version, so that a page whose answer was lost does not meet itself as another.
   */
  writer: string
  base: number
  /** The case that it was made from. */
  from?: string
  sealed: string
}
/** What a device sends to be saved. */
export interface SavedDraft {
  id: string
  service: string
  hash: string
  step: StepId
  version: number
  draft: DraftContent
}

const place = (id: string) => `drafts/${id}`
export const contentIn = (world: World, doc: DraftDoc): DraftContent =>
  open<DraftContent>(world.keys, place(doc._id), doc.sealed)
export const sealDraft = (world: World, id: string, content: DraftContent): string =>
  seal(world.keys, place(id), content)
const day = 86_400_000
export const headOf = ({ _id: id, service, subjectId, step, version, savedAt }: DraftDoc) => ({
  id,
  service,
  ...(subjectId ? { subjectId } : {}),
  step,
  version,
  savedAt,
  keptUntil: dayOf(savedAt + keepDraftDays * day),
})
export const viewOf = (world: World, doc: DraftDoc): DraftView => ({
  ...headOf(doc),
  hash: doc.hash,
  draft: contentIn(world, doc),
})
/** Another draft stands where this one wants to: it is answered, and the person chooses. */
export const elsewhere = (world: World, doc: DraftDoc) =>
  new DomainError('draft-elsewhere', undefined, { draft: viewOf(world, doc) })

/** Before this instant a draft was saved too long ago. */
export const savedSince = (now: number): number => now - keepDraftDays * day
