import { reviewCard } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { moveCard } from '../kernel/cases/cards'
import { reviewCase } from '../kernel/desk/review'

export const main = action(reviewCard, async (world, { caseId, version, ...step }, { actor }) =>
  moveCard(world, actor, await reviewCase(world, actor, caseId), version, step),
)
