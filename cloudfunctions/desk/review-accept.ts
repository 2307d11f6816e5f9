import { reviewAccept } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { caseToDecide } from '../kernel/desk/claim'
import { accept } from '../kernel/flow/clerk-steps'

export default action(reviewAccept, async (world, input, { actor }) =>
  accept(world, actor, await caseToDecide(world, actor, input.caseId), input),
)
