import { reviewHistory } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { historyOf } from '../kernel/cases/record-history'
import { reviewCase } from '../kernel/desk/review'

export default action(reviewHistory, async (world, { caseId }, { actor }) => {
  const {
    doc: { subject },
  } = await reviewCase(world, actor, caseId)
  if (subject.kind === 'person') return { changes: [], cards: [] }
  return historyOf(
    world,
    subject.id,
    () => true,
    ({ authority }) => authority === actor.division,
  )
})
