import { dayOf } from '../../../shared/calendar'
import { DomainError } from '../../../shared/errors'
import { append, loadCase, type CaseDoc } from './cases'
import type { World } from '../outside/ports'

/**
 * 视为受理 (行政许可法 32): who was told nothing within 5 working days counts as accepted. A term that runs into a
 * year without a published calendar waits until it is certain. Answers how many cases it was.
 */
export async function deemAccepted(world: World): Promise<number> {
  const today = dayOf(world.now())
  const late = await world.db.find<CaseDoc>(
    'cases',
    { status: 'pending', dueAt: { lte: world.now() } },
    { order: [['dueAt', 'asc']], limit: 200, fields: ['_id'] },
  )
  let count = 0
  for (const { _id } of late) {
    const open = await loadCase(world, _id, ({ status }) => status === 'pending').catch(() => undefined)
    const limit = open?.state.clock.deemedAcceptedAfter
    if (!open || !limit?.certain || today <= limit.day) continue
    // A clerk or the applicant who came first has decided it.
    const done = await append(world, open, 'deemed-accepted', { kind: 'system', id: 'clock' }, {}).catch(
      (error: unknown) => {
        if (error instanceof DomainError) return undefined
        throw error
      },
    )
    if (done) count += 1
  }
  return count
}
