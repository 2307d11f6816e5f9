import { reviewDecide } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { reviewCase } from '../kernel/desk/review'
import { grade } from '../kernel/flow/decisions'

export default action(reviewDecide, async (world, input, { actor }) =>
  grade(world, actor, await reviewCase(world, actor, input.caseId), input),
)
