import { dayOf } from '../../../shared/calendar'
import { statusNames, type Status } from '../../../shared/casework'
import { isActive } from '../../../shared/casework/status'
import type { World } from '../call/types'
import { nameOf, type CaseDoc } from '../cases/case'
import type { FindOptions, Query } from '../outside/ports'
import { staffNames } from '../accounts/staff-names'
import { claimOf } from './claim'

const pageSize = 20

/** 待核查, what waits for the applicant, 审验中, cards to print, cards to hand over, and what is finished. */
type QueueGroup = 'pending' | 'waiting' | 'accepted' | 'making' | 'handing' | 'done'
const cards: Record<'making' | 'handing', readonly Status[]> = { making: ['making'], handing: ['ready', 'shipped'] }
const withCard = [...cards.making, ...cards.handing]
const groups: Record<QueueGroup, readonly Status[]> = {
  pending: ['pending'],
  waiting: ['correcting'],
  accepted: ['accepted', 'examining', 'suspended'],
  ...cards,
  done: statusNames.filter((status) => !isActive(status) && !withCard.includes(status)),
}

/** The case after which a page begins. */
interface QueuePlace {
  dueAt: number | null
  submittedAt: number
  caseId: string
}
interface Paging {
  beyond: Query[] | undefined
  order: FindOptions['order']
}

const newestFirst = (after: QueuePlace | undefined): Paging => ({
  beyond: after && [
    { submittedAt: { lt: after.submittedAt } },
    { submittedAt: after.submittedAt, _id: { lt: after.caseId } },
  ],
  order: [
    ['submittedAt', 'desc'],
    ['_id', 'desc'],
  ],
})
const dueFirst = (after: QueuePlace | undefined): Paging => ({
  beyond: after && [
    { dueAt: { gt: after.dueAt ?? 0 } },
    { dueAt: after.dueAt, submittedAt: { gt: after.submittedAt } },
    { dueAt: after.dueAt, submittedAt: after.submittedAt, _id: { gt: after.caseId } },
  ],
  order: [
    ['dueAt', 'asc'],
    ['submittedAt', 'asc'],
    ['_id', 'asc'],
  ],
})

/** The queue of one issuing authority: what is due first comes first; done cases newest first. */
export async function queue(
  world: World,
  authority: string,
  { status = 'pending', after }: { status?: QueueGroup; after?: QueuePlace },
) {
  const { beyond, order } = status === 'done' ? newestFirst(after) : dueFirst(after)
  const count = (group: QueueGroup) => world.db.count('cases', { authority, status: { in: groups[group] } })
  const [rows, pending, waiting, accepted, making, handing] = await Promise.all([
    world.db.find<CaseDoc>(
      'cases',
      { authority, status: { in: groups[status] }, ...(beyond ? { or: beyond } : {}) },
      {
        order,
        limit: pageSize + 1,
        fields: ['_id', 'number', 'service', 'status', 'submittedAt', 'dueAt', 'changedAt', 'sealedName', 'claim'],
      },
    ),
    count('pending'),
    count('waiting'),
    count('accepted'),
    count('making'),
    count('handing'),
  ])
  const claims = rows.map((doc) => claimOf(world, doc)?.by).filter((by) => by !== undefined)
  const clerk = await staffNames(world, claims)
  const holder = (doc: CaseDoc) => {
    const claim = claimOf(world, doc)
    return claim ? { heldBy: clerk(claim.by) } : {}
  }
  const cases = rows.slice(0, pageSize).map((doc) => ({
    ...holder(doc),
    caseId: doc._id,
    number: doc.number,
    service: doc.service,
    name: nameOf(world, doc),
    status: doc.status,
    submittedAt: doc.submittedAt,
    dueAt: doc.dueAt,
    changedAt: doc.changedAt,
  }))
  return {
    cases,
    more: rows.length > pageSize,
    today: dayOf(world.now()),
    counts: { pending, waiting, accepted, making, handing },
  }
}
