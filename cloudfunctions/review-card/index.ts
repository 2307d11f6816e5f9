import { reviewCard } from '../../shared/contracts'
import { action } from '../kernel/action'
import { moveCard } from '../kernel/cards'
import { reviewCase } from '../kernel/review'

export const main = action(reviewCard, async (world, { caseId, version, ...step }, { actor }) =>
  moveCard(world, actor, await reviewCase(world, actor, caseId), version, step),
)
