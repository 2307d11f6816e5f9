import { reviewRelease } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { release } from '../kernel/desk/claim'

export default action(reviewRelease, async (world, { caseId }, { actor }) => {
  await release(world, actor, caseId)
  return { done: true as const }
})
