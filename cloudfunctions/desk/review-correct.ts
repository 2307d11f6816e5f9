import { reviewCorrect } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { reviewCase } from '../kernel/desk/review'
import { requestCorrection } from '../kernel/flow/clerk-steps'

export default action(reviewCorrect, async (world, input, { actor }) =>
  requestCorrection(world, actor, await reviewCase(world, actor, input.caseId), input),
)
