import { reviewMark } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { mark } from '../kernel/cases/marks'
import { caseToDecide } from '../kernel/desk/claim'

export default action(reviewMark, async (world, { caseId, ...marks }, { actor }) => {
  await mark(world, actor, await caseToDecide(world, actor, caseId), marks)
  return { done: true as const }
})
