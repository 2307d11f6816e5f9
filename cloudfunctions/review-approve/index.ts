import { reviewApprove } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { approve } from '../kernel/cases/approve'
import { reviewCase } from '../kernel/desk/review'

export const main = action(reviewApprove, async (world, input, { actor }) =>
  approve(world, actor, await reviewCase(world, actor, input.caseId), input),
)
