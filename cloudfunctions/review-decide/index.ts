import { reviewDecide } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { decide } from '../kernel/cases/decide'
import { reviewCase } from '../kernel/desk/review'

export const main = action(reviewDecide, async (world, input, { actor }) =>
  decide(world, actor, await reviewCase(world, actor, input.caseId), input),
)
