import { reviewCorrectWithdraw } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { caseToDecide } from '../kernel/desk/claim'
import { withdrawCorrection } from '../kernel/flow/clerk-steps'

export default action(reviewCorrectWithdraw, async (world, input, { actor }) =>
  withdrawCorrection(world, actor, await caseToDecide(world, actor, input.caseId), input),
)
