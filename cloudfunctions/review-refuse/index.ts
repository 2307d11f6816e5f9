import { reviewRefuse } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { refuse, reviewCase } from '../kernel/desk/review'

export const main = action(reviewRefuse, async (world, input, { actor }) =>
  refuse(world, actor, await reviewCase(world, actor, input.caseId), input),
)
