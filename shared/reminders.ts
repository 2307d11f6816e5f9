import { addDays, formatLongDay, type Day } from './calendar'
import type { SubjectFacts, SubjectName } from './registry/record'
import type { ServiceDefinition } from './vocabulary/definition'
import {
  anchorDay,
  openedCycle,
  windowIn,
  windowOf,
  windowsOf,
  type WindowProps,
  type WindowSpan,
} from './vocabulary/eligibility/window'
import { nounsOf, partName, partsInForce } from './vocabulary/subjects'

/** Days of notice: before an application's last day, and before a certificate expires. */
const notice = { closes: [5], expires: [30, 7] } as const

/** One thing that a holder is reminded of on one day. */
export interface Reminder {
  day: Day
  kind: 'opens' | 'recommended' | 'closes' | 'expires'
  /** What it is about, which says the words. */
  subject: SubjectName
  service: string
  part?: string
  /** End of the certificate's validity, where that is what the window stands around. */
  expiry?: Day
  /** Last day to apply, or the day until which it is recommended. */
  until?: Day
}

/** Only a window that opens is something to be reminded of; a mere condition has no first day. */
const windows = ({ eligibility }: ServiceDefinition, division: string): WindowProps[] =>
  windowsOf(eligibility)
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

/** The spans of a window that can still come on a day: of a repeating cycle the present and the next one. */
function spansFrom(window: WindowProps, anchor: Day, from: Day): WindowSpan[] {
  if (!window.cycleMonths) return [windowOf(window, anchor, 1)]
  const cycle = openedCycle(window, anchor, from)
  return [cycle, cycle + 1].filter((one) => one > 0).map((one) => windowOf(window, anchor, one))
}

/** What an item has to remind of from a day on, for one subject. */
export function remindersOf(definition: ServiceDefinition, subject: SubjectFacts, from: Day): Reminder[] {
  const parts = definition.perPart ? partsInForce(subject) : [undefined]
  const found: Reminder[] = []
  for (const window of windows(definition, subject.facts.division)) {
    for (const part of parts) {
      const anchor = anchorDay(window, { subject, part })
      if (!anchor) continue
      for (const span of spansFrom(window, anchor, from)) {
        const about = { subject: subject.kind, service: definition.code, ...(part ? { part } : {}) }
        found.push(...daysOf(window, span).map((day) => ({ ...day, ...about })))
      }
    }
  }
  return found.filter(({ day }) => day >= from).sort((a, b) => (a.day < b.day ? -1 : 1))
}

/** At the latest after so many days a subject is looked at again, so that a changed rule reaches it. */
const lookAgainDays = 90

/** The next day on which this subject must be looked at: the projected field that the timer queries. */
export function nextReminderDay(definitions: readonly ServiceDefinition[], subject: SubjectFacts, from: Day): Day {
  const again = addDays(from, lookAgainDays)
  return definitions.reduce((next, definition) => {
    const first = remindersOf(definition, subject, from)[0]
    return first && first.day < next ? first.day : next
  }, again)
}

/** A reminder in a few words (WeChat takes twenty characters) and in a sentence. */
export function reminderText(
  { kind, subject, part, expiry, until }: Pick<Reminder, 'kind' | 'subject' | 'part' | 'expiry' | 'until'>,
  short: string,
): { word: string; text: string } {
  const item = part ? `${short}（${partName(subject, part)}）` : short
  const ends = expiry ? `${nounsOf(subject).paper}${formatLongDay(expiry)}到期，` : ''
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
