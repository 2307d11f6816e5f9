import { reviewHistory } from '../../shared/contracts'
import { DomainError } from '../../shared/errors'
import { action } from '../kernel/call/action'
import { historyOf } from '../kernel/cases/record-history'
import { reviewCase } from '../kernel/desk/claim'
import { getRecord } from '../kernel/register/record'

export default action(reviewHistory, async (world, { caseId }, { actor }) => {
  const {
    doc: { subject },
  } = await reviewCase(world, actor, caseId)
  if (subject.kind === 'person') return { changes: [], cards: [] }
  const record = await getRecord(world, subject.kind, subject.id)
  if (!record) throw new DomainError('not-found')
  return historyOf(world, record, ({ authority }) => authority === actor.division)
})
