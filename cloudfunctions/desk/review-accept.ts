import { reviewAccept } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { reviewCase } from '../kernel/desk/review'
import { accept } from '../kernel/flow/clerk-steps'

export default action(reviewAccept, async (world, input, { actor }) =>
  accept(world, actor, await reviewCase(world, actor, input.caseId), input),
)
