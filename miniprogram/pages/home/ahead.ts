import type { OutputOf } from '../../../shared/contracts/contract'
import type { eligibilityGet } from '../../../shared/contracts/services'
import { upcomingFor, type Upcoming } from '../../../shared/upcoming'

const pressing = ({ kind }: Upcoming) => (kind === 'wrong' ? 0 : 1)
const day = ({ end, day: last }: Upcoming) => end ?? last ?? ''

/**
 * What is to be done about all subjects of a party, what is wrong first, then the nearest last day; and what
 * comes.
 */
export function aheadOf({ subjects, services, today }: OutputOf<typeof eligibilityGet>): {
  todo: Upcoming[]
  soon: Upcoming[]
} {
  const all = subjects
    .flatMap((one) => upcomingFor(services, one, today))
    .sort(
      (a, b) => pressing(a) - pressing(b) || (pressing(a) === 0 || day(a) === day(b) ? 0 : day(a) < day(b) ? -1 : 1),
    )
  return { todo: all.filter(({ kind }) => kind !== 'soon'), soon: all.filter(({ kind }) => kind === 'soon') }
}
