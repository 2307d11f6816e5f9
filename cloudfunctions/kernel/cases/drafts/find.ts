import { DomainError } from '../../../../shared/errors'
import type { World } from '../../call/types'
import { ownerKeyOf, type PersonIdentity } from '../../sealing/tokens'
import type { CaseDoc } from '../case'
import { headOf, savedSince, type DraftDoc } from './draft'

/** What an account may keep unfinished at a time. */
export const mostDrafts = 60

/** Those that were not handed in; a draft whose case is there ends here, so that submitting costs no trip for it. */
async function unfinished(world: World, docs: readonly DraftDoc[]): Promise<DraftDoc[]> {
  const ids = docs.map(({ _id }) => _id)
  if (ids.length === 0) return []
  const cases = await world.db.find<CaseDoc>('cases', { _id: { in: ids } }, { limit: 100, fields: ['_id'] })
  const done = cases.map(({ _id }) => _id)
  if (done.length > 0) await world.db.remove('drafts', { _id: { in: done } })
  return docs.filter(({ _id }) => !done.includes(_id))
}

/** The draft of the caller, unless it was handed in. */
export async function ownDraft(world: World, actor: PersonIdentity, id: string): Promise<DraftDoc | undefined> {
  const doc = await world.db.get<DraftDoc>('drafts', id)
  if (!doc) return undefined
  if (doc.owner !== ownerKeyOf(actor)) throw new DomainError('not-found')
  const [own] = await unfinished(world, [doc])
  return own
}

/** The draft of a party for an item and subject. */
export async function rivalDraft(
  world: World,
  { owner, service, subjectId }: Pick<DraftDoc, 'owner' | 'service' | 'subjectId'>,
): Promise<DraftDoc | undefined> {
  const found = await world.db.find<DraftDoc>('drafts', { owner, service, subjectId }, { limit: 1 })
  const [rival] = await unfinished(world, found)
  return rival
}

/** A draft that is not there: handed in, or removed. */
export async function goneDraft(world: World, actor: PersonIdentity, id: string): Promise<DomainError> {
  const handedIn = await world.db.get<CaseDoc>('cases', id)
  if (handedIn && handedIn.owner !== ownerKeyOf(actor)) return new DomainError('not-found')
  return new DomainError('draft-gone', undefined, handedIn ? { caseId: id } : {})
}

/** The drafts of an account that are still kept, the newest first. */
export async function draftsOf(world: World, actor: PersonIdentity) {
  const docs = await world.db.find<DraftDoc>(
    'drafts',
    { owner: ownerKeyOf(actor), savedAt: { gt: savedSince(world.now()) } },
    { order: [['savedAt', 'desc']], limit: mostDrafts },
  )
  return (await unfinished(world, docs)).map(headOf)
}
