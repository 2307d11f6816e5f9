import { reviewFile } from '../../shared/contracts'
import { DomainError } from '../../shared/errors'
import { action } from '../kernel/call/action'
import { reviewCase } from '../kernel/desk/claim'
import { filesOf, hintsFor, pictureOf } from '../kernel/files/stored'

export default action(reviewFile, async (world, { caseId, fileId }, { actor }) => {
  const { doc, pinned } = await reviewCase(world, actor, caseId)
  if (!doc.fileIds.includes(fileId)) throw new DomainError('not-found')
  const file = (await filesOf(world, [fileId])).get(fileId)
  if (!file) throw new DomainError('not-found')
  const picture = await pictureOf(world, file)
  return { type: 'image/jpeg' as const, data: picture.toString('base64'), hints: hintsFor(pinned.definition, file) }
})
