import { caseResubmit } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { loadCase } from '../kernel/cases/cases'
import { resubmit } from '../kernel/cases/corrections'

export const main = action(caseResubmit, async (world, { caseId, ...input }, { actor }) =>
  resubmit(world, actor, await loadCase(world, caseId, ({ owner }) => owner === actor.id), input),
)
