import type { World } from '../../call/types'
import type { FileDoc } from '../../files/file'
import { letGo } from '../../files/let-go'
import { ownerKeyOf, type PersonIdentity } from '../../sealing/tokens'
import { elsewhere, savedSince, type DraftDoc } from './draft'

/** The owner's files of a draft, but for those that a case names: they stay with the case. */
async function removeFilesOf(world: World, { _id, owner }: Pick<DraftDoc, '_id' | 'owner'>): Promise<void> {
  await letGo(world, await world.db.find<FileDoc>('files', { drafts: _id, owner }, { limit: 1000 }))
}

/** Throws a draft away with its pictures. One that is gone, or somebody else's, is nobody's loss. */
export async function removeDraft(world: World, actor: PersonIdentity, id: string, version?: number): Promise<void> {
  const removed = await world.db.remove('drafts', {
    _id: id,
    owner: ownerKeyOf(actor),
    ...(version === undefined ? {} : { version }),
  })
  if (removed > 0) return removeFilesOf(world, { _id: id, owner: ownerKeyOf(actor) })
  const known = await world.db.get<DraftDoc>('drafts', id)
  if (known?.owner === ownerKeyOf(actor)) throw elsewhere(world, known)
}

/** Removes the drafts that were saved too long ago, with their pictures. Answers how many. */
export async function removeOldDrafts(world: World): Promise<number> {
  const since = savedSince(world.now())
  const old = await world.db.find<DraftDoc>(
    'drafts',
    { savedAt: { lt: since } },
    { limit: 100, fields: ['_id', 'owner'] },
  )
  const removed = await Promise.all(
    old.map(async ({ _id, owner }) => {
      if ((await world.db.remove('drafts', { _id, savedAt: { lt: since } })) === 0) return false
      await removeFilesOf(world, { _id, owner })
      return true
    }),
  )
  return removed.filter(Boolean).length
}
