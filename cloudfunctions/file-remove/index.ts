import { fileRemove } from '../../shared/contracts'
import { DomainError } from '../../shared/errors'
import { action } from '../kernel/action'
import { removeFiles, type FileDoc } from '../kernel/uploads'

export const main = action(fileRemove, async (world, { fileId }, { actor }) => {
  const doc = await world.db.get<FileDoc>('files', fileId)
  // A file that is gone is removed; one that a case names stays with the case.
  if (!doc || doc.owner !== actor.id) return { done: true as const }
  if ((await world.db.count('cases', { fileIds: fileId })) > 0) throw new DomainError('not-found')
  await removeFiles(world, [doc])
  return { done: true as const }
})
