import { reviewRefuse } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { caseToDecide } from '../kernel/desk/claim'
import { refuse } from '../kernel/flow/clerk-steps'

export default action(reviewRefuse, async (world, input, { actor }) =>
  refuse(world, actor, await caseToDecide(world, actor, input.caseId), input),
)
