import { reviewCorrect } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { requestCorrection } from '../kernel/cases/corrections'
import { reviewCase } from '../kernel/desk/review'

export const main = action(reviewCorrect, async (world, input, { actor }) =>
  requestCorrection(world, actor, await reviewCase(world, actor, input.caseId), input),
)
