import { dayOf } from '../../shared/calendar'
import { isUnderway, statusNames } from '../../shared/casework/status'
import { caseList } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import type { CaseDoc } from '../kernel/cases/case'
import { ownerKeyOf } from '../kernel/sealing/tokens'

const page = 20

export default action(caseList, async (world, { status, before }, { actor }) => {
  const query = {
    owner: ownerKeyOf(actor),
    ...(status ? { status: { in: statusNames.filter((one) => isUnderway(one) === (status === 'open')) } } : {}),
    ...(before
      ? {
          or: [
            { submittedAt: { lt: before.submittedAt } },
            { submittedAt: before.submittedAt, _id: { lt: before.caseId } },
          ],
        }
      : {}),
  }
  const rows = await world.db.find<CaseDoc>('cases', query, {
    order: [
      ['submittedAt', 'desc'],
      ['_id', 'desc'],
    ],
    limit: page + 1,
    fields: ['_id', 'number', 'service', 'status', 'submittedAt', 'dueAt'],
  })
  const cases = rows.slice(0, page).map(({ _id, number, service, status: now, submittedAt, dueAt }) => ({
    caseId: _id,
    number,
    service,
    status: now,
    submittedAt,
    dueAt,
  }))
  return { cases, more: rows.length > page, today: dayOf(world.now()) }
})
