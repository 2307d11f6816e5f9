import { reviewOpen } from '../../shared/contracts'
import { action } from '../kernel/action'
import { reviewCase, reviewView } from '../kernel/review'

export const main = action(reviewOpen, async (world, { caseId }, { actor }) =>
  reviewView(world, await reviewCase(world, actor, caseId)),
)
