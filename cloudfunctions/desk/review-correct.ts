import { reviewCorrect } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { caseToDecide } from '../kernel/desk/claim'
import { requestCorrection } from '../kernel/flow/clerk-steps'

export default action(reviewCorrect, async (world, input, { actor }) =>
  requestCorrection(world, actor, await caseToDecide(world, actor, input.caseId), input),
)
