import { caseResubmit } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { loadCase } from '../kernel/cases/case'
import { resubmit } from '../kernel/flow/applicant-steps'
import { ownerKeyOf } from '../kernel/sealing/tokens'

export default action(caseResubmit, async (world, { caseId, ...input }, { actor }) =>
  resubmit(world, actor, await loadCase(world, caseId, ({ owner }) => owner === ownerKeyOf(actor)), input),
)
