import { reviewAccept } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { append, sameVersion } from '../kernel/cases/cases'
import { reviewCase } from '../kernel/desk/review'

export const main = action(reviewAccept, async (world, { caseId, version }, { actor }) => {
  const open = await reviewCase(world, actor, caseId)
  if (open.doc.status === 'accepted') return { status: open.doc.status, version: open.doc.version }
  sameVersion(open, version)
  return append(world, open, 'accepted', { kind: 'staff', id: actor.id }, {})
})
