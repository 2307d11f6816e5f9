import { caseReceive } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { loadCase } from '../kernel/cases/case'
import { receive } from '../kernel/flow/applicant-steps'
import { ownerKeyOf } from '../kernel/sealing/tokens'

export default action(caseReceive, async (world, { caseId }, { actor }) => {
  await receive(world, await loadCase(world, caseId, ({ owner }) => owner === ownerKeyOf(actor)), {
    kind: 'person',
    id: actor.id,
  })
  return { done: true as const }
})
