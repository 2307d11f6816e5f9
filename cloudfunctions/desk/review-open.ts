import { reviewOpen } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { reviewCase } from '../kernel/desk/claim'
import { reviewView } from '../kernel/desk/review'

export default action(reviewOpen, async (world, { caseId }, { actor }) =>
  reviewView(world, actor, await reviewCase(world, actor, caseId)),
)
