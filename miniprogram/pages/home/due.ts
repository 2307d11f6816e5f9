import { daysBetween } from '../../../shared/calendar'
import type { OutputOf } from '../../../shared/contracts/contract'
import type { eligibilityGet } from '../../../shared/contracts/services'

export type Eligibility = OutputOf<typeof eligibilityGet>

/** Something that can be done now and has a last day. */
export interface Due {
  service: string
  until: string
  daysLeft: number
}

/** What the person should do now, the nearest last day first. Items that are always open are not pressing. */
export function dueNow({ services, today }: Eligibility): Due[] {
  return services
    .filter(({ best }) => best.outcome === 'now' && best.until !== undefined)
    .map(({ service, best }) => ({ service, until: best.until!, daysLeft: daysBetween(today, best.until!) }))
    .sort((a, b) => a.daysLeft - b.daysLeft)
}

/** What comes next, for a home without anything due: the day from which each item can be done. */
export function comingUp({ services }: Eligibility): { service: string, from: string }[] {
  return services
    .flatMap(({ service, answers }) => answers
      .filter(({ outcome, from }) => outcome === 'notYet' && from !== undefined)
      .map(({ from }) => ({ service, from: from! })))
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .slice(0, 2)
}
