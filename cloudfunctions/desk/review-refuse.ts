import { reviewRefuse } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { reviewCase } from '../kernel/desk/review'
import { refuse } from '../kernel/flow/clerk-steps'

export default action(reviewRefuse, async (world, input, { actor }) =>
  refuse(world, actor, await reviewCase(world, actor, input.caseId), input),
)
