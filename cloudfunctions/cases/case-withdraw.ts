import { caseWithdraw } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { loadCase } from '../kernel/cases/case'
import { withdraw } from '../kernel/flow/applicant-steps'

export default action(caseWithdraw, async (world, { caseId }, { actor }) => {
  await withdraw(world, actor, await loadCase(world, caseId, ({ owner }) => owner === actor.id))
  return { done: true as const }
})
