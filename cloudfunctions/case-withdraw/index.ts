import { caseWithdraw } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { append, loadCase } from '../kernel/cases/cases'

export const main = action(caseWithdraw, async (world, { caseId }, { actor }) => {
  const open = await loadCase(world, caseId, ({ owner }) => owner === actor.id)
  if (open.doc.status !== 'withdrawn') await append(world, open, 'withdrawn', { kind: 'person', id: actor.id }, {})
  return { done: true as const }
})
