import { reviewApprove } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { reviewCase } from '../kernel/desk/review'
import { approve } from '../kernel/flow/decisions'

export default action(reviewApprove, async (world, input, { actor }) =>
  approve(world, actor, await reviewCase(world, actor, input.caseId), input),
)
