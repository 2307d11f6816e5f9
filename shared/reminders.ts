import { addDays, formatLongDay, type Day } from './calendar'
import { categoryName } from './registry/categories'
import { heldCategories, type Certificate } from './registry/certificate'
import type { ServiceDefinition } from './vocabulary/definition'
import {
  anchorDay,
  openedCycle,
  windowIn,
  windowOf,
  type WindowProps,
  type WindowSpan,
} from './vocabulary/eligibility/window'

/** Days of notice: before an application's last day, and before a certificate expires. */
const notice = { closes: [5], expires: [30, 7] } as const

/** One thing that a holder is reminded of on one day. */
export interface Reminder {
  day: Day
  kind: 'opens' | 'recommended' | 'closes' | 'expires'
  service: string
  category?: string
  /** End of the certificate's validity, where that is what the window stands around. */
  expiry?: Day
  /** Last day to apply, or the day until which it is recommended. */
  until?: Day
}

/** Only a window that opens is something to be reminded of; a mere condition has no first day. */
const windows = ({ eligibility }: ServiceDefinition, division: string): WindowProps[] =>
  eligibility
    .map(({ rule }) => rule)
    .filter((rule): rule is WindowProps => rule.kind === 'window')
    .map((rule) => windowIn(rule, division))
    .filter(({ opensAfterDays }) => opensAfterDays !== undefined)

/** The days of one span; when two fall together the first one speaks. */
function daysOf(
  { cycleMonths, recommendedAfterDays }: WindowProps,
  { opens, closes, end }: WindowSpan,
): Pick<Reminder, 'day' | 'kind' | 'expiry' | 'until'>[] {
  const recommended = recommendedAfterDays === undefined ? undefined : addDays(end, recommendedAfterDays)
  const expiry = cycleMonths ? undefined : end
  const all: Pick<Reminder, 'day' | 'kind' | 'expiry' | 'until'>[] = [
    { day: opens!, kind: 'opens', expiry, until: cycleMonths ? closes : recommended },
  ]
  if (recommended) all.push({ day: recommended, kind: 'recommended', expiry, until: recommended })
  if (expiry) notice.expires.forEach((days) => all.push({ day: addDays(expiry, -days), kind: 'expires', expiry }))
  if (closes)
    notice.closes.forEach((days) => all.push({ day: addDays(closes, -days), kind: 'closes', expiry, until: closes }))
  return all.filter(({ day }, at) => day >= opens! && all.map((one) => one.day).indexOf(day) === at)
}

/**
 * What an item has to remind of from a day on, for one certificate; of a repeating cycle the present and the next one.
 */
export function remindersOf(definition: ServiceDefinition, certificate: Certificate, from: Day): Reminder[] {
  const categories = definition.perCategory ? heldCategories(certificate) : [undefined]
  return windows(definition, certificate.division)
    .reduce<Reminder[]>(
      (all, window) =>
        all.concat(
          categories.reduce<Reminder[]>((some, category) => {
            const anchor = anchorDay(window, { certificate, category })
            if (!anchor) return some
            const cycle = openedCycle(window, anchor, from)
            const cycles = window.cycleMonths ? [cycle, cycle + 1].filter((one) => one > 0) : [1]
            return cycles.reduce<Reminder[]>(
              (more, one) =>
                more.concat(
                  daysOf(window, windowOf(window, anchor, one)).map((day) => ({
                    ...day,
                    service: definition.code,
                    ...(category ? { category } : {}),
                  })),
                ),
              some,
            )
          }, []),
        ),
      [],
    )
    .filter(({ day }) => day >= from)
    .sort((a, b) => (a.day < b.day ? -1 : 1))
}

/** At the latest after so many days a certificate is looked at again, so that a changed rule reaches it. */
const lookAgainDays = 90

/** The next day on which this certificate must be looked at: the projected field that the timer queries. */
export function nextReminderDay(definitions: readonly ServiceDefinition[], certificate: Certificate, from: Day): Day {
  const again = addDays(from, lookAgainDays)
  return definitions.reduce((next, definition) => {
    const first = remindersOf(definition, certificate, from)[0]
    return first && first.day < next ? first.day : next
  }, again)
}

/** A reminder in a few words (WeChat takes twenty characters) and in a sentence. */
export function reminderText(
  { kind, category, expiry, until }: Pick<Reminder, 'kind' | 'category' | 'expiry' | 'until'>,
  short: string,
): { word: string; text: string } {
  const item = category ? `${short}（${categoryName(category)}）` : short
  const ends = expiry ? `从业资格证${formatLongDay(expiry)}到期，` : ''
  const before = until ? formatLongDay(until) : ''
  if (kind === 'opens')
    return {
      word: '可以办理了',
      text: `${ends}现在可以申请${item}${before && (expiry ? `，建议${before}前申请` : `，${before}截止`)}。`,
    }
  if (kind === 'recommended') return { word: '建议尽快办理', text: `${ends}建议${before}前申请${item}。` }
  if (kind === 'expires') return { word: '证件快到期了', text: `${ends}请在到期前申请${item}。` }
  return { word: '申请快截止了', text: `${item}的申请时间${before}截止，请在截止前提交。` }
}
