import type { OutputOf } from '../../../shared/contracts/contract'
import type { eligibilityGet } from '../../../shared/contracts/services'
import { upcomingFor, type Upcoming } from '../../../shared/upcoming'

const pressing = ({ kind }: Upcoming) => (kind === 'wrong' ? 0 : 1)
const lastDay = ({ end, day }: Upcoming) => end ?? day ?? ''
/** What is wrong stands as it came; the rest by its last day. */
const order = (a: Upcoming, b: Upcoming) =>
  pressing(a) - pressing(b) || (pressing(a) === 0 ? 0 : lastDay(a).localeCompare(lastDay(b)))

/**
 * What is to be done about all subjects of a party, what is wrong first, then the nearest last day; and what
 * comes.
 */
export function aheadOf({ subjects, services, today }: OutputOf<typeof eligibilityGet>): {
  todo: Upcoming[]
  soon: Upcoming[]
} {
  const all = subjects.flatMap((one) => upcomingFor(services, one, today)).sort(order)
  return { todo: all.filter(({ kind }) => kind !== 'soon'), soon: all.filter(({ kind }) => kind === 'soon') }
}
