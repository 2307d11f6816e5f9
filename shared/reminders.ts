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
import { anchorWords, nounsOf, partName, partsInForce } from './vocabulary/subjects'

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
  /** The day that the window stands around, where it has no cycle, and which anchor of the subject that is. */
  expiry?: Day
  anchor?: string
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
  { cycleMonths, recommendedAfterDays, anchor }: WindowProps,
  { opens, closes, end }: WindowSpan,
): Omit<Reminder, 'subject' | 'service' | 'part'>[] {
  const recommended = recommendedAfterDays === undefined ? undefined : addDays(end, recommendedAfterDays)
  const around = cycleMonths ? {} : { expiry: end, anchor }
  const all: Pick<Reminder, 'day' | 'kind' | 'until'>[] = [
    { day: opens!, kind: 'opens', until: cycleMonths ? closes : recommended },
  ]
  if (recommended) all.push({ day: recommended, kind: 'recommended', until: recommended })
  if (!cycleMonths) for (const days of notice.expires) all.push({ day: addDays(end, -days), kind: 'expires' })
  if (closes) for (const days of notice.closes) all.push({ day: addDays(closes, -days), kind: 'closes', until: closes })
  return all
    .filter(({ day }, at) => day >= opens! && all.findIndex((one) => one.day === day) === at)
    .map((one) => ({ ...one, ...around }))
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
  const days = definitions.flatMap((definition) => remindersOf(definition, subject, from).map(({ day }) => day))
  return [...days, addDays(from, lookAgainDays)].sort()[0]!
}

/** 从业资格证2026年12月31日到期，: what ends, where something does. */
function endingText({ subject, anchor, expiry }: Pick<Reminder, 'subject' | 'anchor' | 'expiry'>): string {
  const ends = anchor ? anchorWords(subject, anchor)?.ends : undefined
  return ends && expiry ? `${ends.what}${formatLongDay(expiry)}到期，` : ''
}
const shortOf = ({ subject, anchor }: Pick<Reminder, 'subject' | 'anchor'>): string =>
  (anchor && anchorWords(subject, anchor)?.ends?.short) || nounsOf(subject).paper

/** A reminder in a few words (WeChat takes twenty characters) and in a sentence. */
export function reminderText(
  reminder: Omit<Reminder, 'day' | 'service'>,
  short: string,
): { word: string; text: string } {
  const { kind, subject, part, expiry, until } = reminder
  const item = part ? `${short}（${partName(subject, part)}）` : short
  const ends = endingText(reminder)
  const before = until ? formatLongDay(until) : ''
  if (kind === 'opens')
    return {
      word: '可以办理了',
      text: `${ends}现在可以申请${item}${before && (expiry ? `，建议${before}前申请` : `，${before}截止`)}。`,
    }
  if (kind === 'recommended') return { word: '建议尽快办理', text: `${ends}建议${before}前申请${item}。` }
  if (kind === 'expires') return { word: `${shortOf(reminder)}快到期了`, text: `${ends}请在到期前申请${item}。` }
  return { word: '申请快截止了', text: `${item}的申请时间${before}截止，请在截止前提交。` }
}
