import type { Day } from '../calendar'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** How old an answer may be before a verdict stops being green. Dated, so that an old verdict can be explained. */
export interface FreshnessRule {
  id: string
  from: Day
  /** Milliseconds for which a status answer counts as "now". */
  status: number
  /** Milliseconds for which the list of revoked vouchers is fresh. */
  list: number
  /** Milliseconds for which the list of public keys is fresh. */
  keys: number
  source: string
}

const freshnessRules: readonly FreshnessRule[] = [
  {
    id: 'freshness-1',
    from: '2000-01-01',
    status: 10 * MINUTE,
    list: 24 * HOUR,
    keys: 30 * 24 * HOUR,
    source: '产品约定，各省可另行规定',
  },
]

/** The rule in force on a day: the last one that has begun. */
export const freshnessOn = (day: Day): FreshnessRule =>
  freshnessRules.filter((rule) => rule.from <= day).slice(-1)[0] ?? freshnessRules[0]
