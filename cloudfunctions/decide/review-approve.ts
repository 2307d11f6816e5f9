import { reviewApprove } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { caseToDecide } from '../kernel/desk/claim'
import { approve } from '../kernel/flow/decisions'

export default action(reviewApprove, async (world, input, { actor }) =>
  approve(world, actor, await caseToDecide(world, actor, input.caseId), input),
)
