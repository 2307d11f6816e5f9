import type { World } from '../call/types'
import type { FileDoc } from './file'

/**
 * Longer than any call runs: whoever saw a file before it was removed has named it in a case by then, or never will.
 */
const removalGrace = 10 * 60_000

/** Whether a case names a file: then it stays with the case. */
export const isNamed = async (world: World, { _id }: FileDoc): Promise<boolean> =>
  (await world.db.count('cases', { fileIds: _id })) > 0

/**
 * Lets go of files that no case names, at once for everybody; the bytes are deleted a little later. A case that is
 * being handed in has perhaps seen them just before: what it turns out to name comes back, here or when housekeeping
 * looks. Answers how many went.
 */
export async function letGo(world: World, docs: readonly FileDoc[]): Promise<number> {
  const gone = await Promise.all(
    docs.map(async (doc) => {
      const { _id, state } = doc
      if (state === 'removed' || (await isNamed(world, doc))) return 0
      await world.db.update('files', { _id, state }, { set: { state: 'removed', lookAt: world.now() + removalGrace } })
      if (!(await isNamed(world, doc))) return 1
      await world.db.update('files', { _id, state: 'removed' }, { set: { state } })
      return 0
    }),
  )
  return gone.filter(Boolean).length
}

/** Deletes files with their stored bytes. */
export async function removeFiles(world: World, docs: readonly FileDoc[]): Promise<number> {
  if (docs.length === 0) return 0
  await world.files.remove(
    docs.flatMap(({ quarantine, cloudId, thumbnailId }) =>
      [quarantine, cloudId, thumbnailId].filter((id): id is string => !!id),
    ),
  )
  return world.db.remove('files', { _id: { in: docs.map(({ _id }) => _id) } })
}
