import { reviewCard } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { caseToDecide } from '../kernel/desk/claim'
import { moveCard } from '../kernel/flow/clerk-steps'

export default action(reviewCard, async (world, { caseId, version, ...step }, { actor }) =>
  moveCard(world, actor, await caseToDecide(world, actor, caseId), version, step),
)
