import { reviewApprove } from '../../shared/contracts'
import { action } from '../kernel/action'
import { approve } from '../kernel/approve'
import { reviewCase } from '../kernel/review'

export const main = action(reviewApprove, async (world, input, { actor }) =>
  approve(world, actor, await reviewCase(world, actor, input.caseId), input),
)
