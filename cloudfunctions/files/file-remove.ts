import { fileRemove } from '../../shared/contracts'
import { DomainError } from '../../shared/errors'
import { action } from '../kernel/call/action'
import type { FileDoc } from '../kernel/files/file'
import { letGo } from '../kernel/files/let-go'
import { ownerKeyOf } from '../kernel/sealing/tokens'

export default action(fileRemove, async (world, { fileId }, { actor }) => {
  const doc = await world.db.get<FileDoc>('files', fileId)
  // A file that is gone is removed; one that a case names stays with the case.
  if (!doc || doc.owner !== ownerKeyOf(actor) || doc.state === 'removed') return { done: true as const }
  if ((await letGo(world, [doc])) === 0) throw new DomainError('not-found')
  return { done: true as const }
})
