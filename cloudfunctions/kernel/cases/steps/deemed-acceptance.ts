import { dayOf } from '../../../../shared/calendar'
import { DomainError } from '../../../../shared/errors'
import type { World } from '../../call/types'
import { append, type StepTaken } from '../append'
import { loadCase, type CaseDoc } from '../case'

/** Ids of the cases whose acceptance is overdue, the longest first. */
export async function overdueForAcceptance(world: World): Promise<string[]> {
  const late = await world.db.find<CaseDoc>(
    'cases',
    { status: 'pending', dueAt: { lte: world.now() } },
    { order: [['dueAt', 'asc']], limit: 200, fields: ['_id'] },
  )
  return late.map(({ _id }) => _id)
}

/**
 * 视为受理 (行政许可法 32): who was told nothing within 5 working days counts as accepted. A term that runs into a
 * year without a published calendar waits until it is certain. Answers whether this case counts as accepted now.
 */
export async function deemAccepted(world: World, caseId: string): Promise<StepTaken<boolean>> {
  const open = await loadCase(world, caseId, ({ status }) => status === 'pending').catch(() => undefined)
  const limit = open?.state.clock.deemedAcceptedAfter
  if (!open || !limit?.certain || dayOf(world.now()) <= limit.day) return { answer: false }
  try {
    const { written } = await append(world, open, 'deemed-accepted', { kind: 'system', id: 'clock' }, {})
    return { answer: true, written }
  } catch (error) {
    // A clerk or the applicant who came first has decided it.
    if (error instanceof DomainError) return { answer: false }
    throw error
  }
}
