import { reviewCorrect } from '../../shared/contracts'
import { action } from '../kernel/action'
import { requestCorrection } from '../kernel/corrections'
import { reviewCase } from '../kernel/review'

export const main = action(reviewCorrect, async (world, input, { actor }) =>
  requestCorrection(world, actor, await reviewCase(world, actor, input.caseId), input),
)
