import { caseWithdraw } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { loadCase } from '../kernel/cases/case'
import { withdraw } from '../kernel/flow/applicant-steps'
import { ownerKeyOf } from '../kernel/sealing/tokens'

export default action(caseWithdraw, async (world, { caseId }, { actor }) => {
  await withdraw(world, actor, await loadCase(world, caseId, ({ owner }) => owner === ownerKeyOf(actor)))
  return { done: true as const }
})
