import { reviewDecide } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { caseToDecide } from '../kernel/desk/claim'
import { grade } from '../kernel/flow/decisions'

export default action(reviewDecide, async (world, input, { actor }) =>
  grade(world, actor, await caseToDecide(world, actor, input.caseId), input),
)
