import { reviewOpen } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { reviewCase, reviewView } from '../kernel/desk/review'

export default action(reviewOpen, async (world, { caseId }, { actor }) =>
  reviewView(world, await reviewCase(world, actor, caseId)),
)
