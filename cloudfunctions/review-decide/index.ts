import { reviewDecide } from '../../shared/contracts'
import { action } from '../kernel/action'
import { decide } from '../kernel/decide'
import { reviewCase } from '../kernel/review'

export const main = action(reviewDecide, async (world, input, { actor }) =>
  decide(world, actor, await reviewCase(world, actor, input.caseId), input),
)
