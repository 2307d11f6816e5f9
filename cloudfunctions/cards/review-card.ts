import { reviewCard } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { reviewCase } from '../kernel/desk/review'
import { moveCard } from '../kernel/flow/clerk-steps'

export default action(reviewCard, async (world, { caseId, version, ...step }, { actor }) =>
  moveCard(world, actor, await reviewCase(world, actor, caseId), version, step),
)
