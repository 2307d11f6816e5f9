import { reviewRefuse } from '../../shared/contracts'
import { action } from '../kernel/action'
import { refuse, reviewCase } from '../kernel/review'

export const main = action(reviewRefuse, async (world, input, { actor }) =>
  refuse(world, actor, await reviewCase(world, actor, input.caseId), input),
)
