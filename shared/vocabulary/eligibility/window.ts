import * as z from 'zod/mini'
import { addDays, addMonths, formatDay, formatLongDay, rollPastHoliday, type Day } from '../../calendar'
import { anchorOf, resultsOf, type AnchorOf, type SubjectName } from '../subjects'
import type { EligibilityFacts, EligibilityKind, Verdict } from './kind'

const texts = z.strictObject({ now: z.string(), notYet: z.string(), closed: z.string(), late: z.optional(z.string()) })

export const windowProps = z.strictObject({
  kind: z.literal('window'),
  /** The date that counts, one of the subject's own; the loader knows them. */
  anchor: z.string(),
  /** Months of a repeating cycle; without it the anchor itself is the end. */
  cycleMonths: z.optional(z.number()),
  /** First day, in days after the end (negative: before). Without it there is no early limit. */
  opensAfterDays: z.optional(z.number()),
  /** Last day, in days after the end. Without it there is no late limit. */
  closesAfterDays: z.optional(z.number()),
  /**
   * The day until which it should be done, in days after the end (negative: before); later it still can be, with
   * `texts.late`.
   */
  recommendedAfterDays: z.optional(z.number()),
  /** Whether a last day on a holiday moves to the next working day (民法典 第二百零三条; a switch, see A10). */
  roll: z.boolean(),
  insteadGoTo: z.optional(z.string()),
  /** So many days after the end the road out is another one. */
  lapsed: z.optional(z.strictObject({ afterDays: z.number(), text: z.string(), insteadGoTo: z.optional(z.string()) })),
  /** Its end is no deadline of the item: it is told when it has passed, not before. */
  quiet: z.optional(z.boolean()),
  /** Sentences; {from} {until} {since} {next} stand for days. */
  texts,
  /** What a city or county (GB/T 2260 prefix of the issuing division) has otherwise. */
  local: z.optional(
    z.array(
      z.strictObject({
        division: z.string().check(z.regex(/^\d{4,6}$/)),
        opensAfterDays: z.optional(z.number()),
        closesAfterDays: z.optional(z.number()),
        texts,
      }),
    ),
  ),
})
export type WindowProps = z.infer<typeof windowProps>
export type WindowRule<S extends SubjectName> = Omit<WindowProps, 'anchor'> & { anchor: AnchorOf<S> }

/** The window as the issuing division has it. A local first day replaces what was recommended. */
export function windowIn({ local = [], ...general }: WindowProps, division: string): WindowProps {
  const own = local.find((one) => division.startsWith(one.division))
  if (!own) return general
  const { division: _own, ...days } = own
  return { ...general, recommendedAfterDays: undefined, ...days }
}

export interface WindowSpan {
  cycle: number
  start: Day
  end: Day
  opens?: Day
  closes?: Day
  /** False when the last day rolls into a year without a published calendar. */
  certain: boolean
}

/** The window of the n-th cycle (n ≥ 1), or the only one where there is no cycle. */
export function windowOf(props: WindowProps, anchor: Day, cycle: number): WindowSpan {
  const end = props.cycleMonths ? addMonths(anchor, props.cycleMonths * cycle) : anchor
  const start = props.cycleMonths ? addMonths(anchor, props.cycleMonths * (cycle - 1)) : anchor
  const opens = props.opensAfterDays === undefined ? undefined : addDays(end, props.opensAfterDays)
  const last = props.closesAfterDays === undefined ? undefined : addDays(end, props.closesAfterDays)
  const rolled = last && props.roll ? rollPastHoliday(last) : undefined
  return { cycle, start, end, opens, closes: rolled?.day ?? last, certain: rolled?.certain ?? true }
}

const months = (from: Day, to: Day) =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7))

/** The last cycle whose window has opened by `today`; 0 when none has. Without a cycle there is only the first. */
export function openedCycle({ cycleMonths, opensAfterDays }: WindowProps, anchor: Day, today: Day): number {
  if (!cycleMonths) return 1
  const opens = (cycle: number) =>
    opensAfterDays === undefined ? anchor : addDays(addMonths(anchor, cycleMonths * cycle), opensAfterDays)
  // Months alone tell the cycle but for the days of the window itself, so that few dates need computing.
  const days = opensAfterDays ?? 0
  // Rounded so that the guess is never too high: months have 28 to 31 days.
  const shift = days > 0 ? Math.ceil(days / 28) : -Math.floor(-days / 31)
  let cycle = Math.max(0, Math.floor((months(anchor, today) - shift) / cycleMonths) - 1)
  while (cycle < 1200 && opens(cycle + 1) <= today) cycle += 1
  return cycle
}

/** What a window's sentences may leave open. */
export const placeholders = ['{from}', '{until}', '{since}', '{end}', '{next}']
const unsure = '（节假日安排公布后可能顺延）'
// Another year's date without its year would read as one that has passed.
function near(day: Day | undefined, today: Day): string {
  if (!day) return ''
  return day.slice(0, 4) === today.slice(0, 4) ? formatDay(day) : formatLongDay(day)
}
const fill = (text: string, today: Day, span: WindowSpan, next?: Day) =>
  text
    .replace('{from}', near(span.opens, today))
    .replace('{until}', near(span.closes, today))
    .replace('截止', span.certain ? '截止' : `截止${unsure}`)
    .replace('{since}', span.closes ? formatLongDay(span.closes) : '')
    .replace('{end}', formatLongDay(span.end))
    .replace('{next}', next ? formatLongDay(next) : '')

/** The day that a window counts from, for a subject or one of its parts. */
export const anchorDay = (
  { anchor }: WindowProps,
  { subject, part }: Pick<EligibilityFacts, 'subject' | 'part'>,
): Day | undefined => subject && anchorOf(subject, anchor, part)

/** Whether the cycle that ends on this day has its result already. */
const alreadyDone = ({ subject, part }: EligibilityFacts, cycleEnd: Day): boolean =>
  !!subject && resultsOf(subject).some((one) => one.cycleEnd === cycleEnd && (part === undefined || one.part === part))

/** What the day that a span ends on is, for whoever reads the verdict. */
const ending = ({ cycleMonths }: WindowProps, { end }: WindowSpan): Pick<Verdict, 'cycleEnd' | 'end'> =>
  cycleMonths ? { cycleEnd: end } : { end }

const notYet = (props: WindowProps, span: WindowSpan, today: Day): Verdict => ({
  outcome: 'notYet',
  from: span.opens,
  reason: fill(props.texts.notYet, today, span),
  ...ending(props, span),
})

/** Too late: the next cycle comes, or there is another road, at the latest once the end lies far behind. */
function closed(props: WindowProps, span: WindowSpan, next: WindowSpan, today: Day): Verdict {
  const { lapsed, cycleMonths, insteadGoTo, texts } = props
  const since = lapsed && addDays(span.end, lapsed.afterDays)
  if (lapsed && since && today > since)
    return {
      outcome: 'closed',
      since,
      insteadGoTo: lapsed.insteadGoTo,
      reason: fill(lapsed.text, today, span),
      ...ending(props, span),
    }
  const from = cycleMonths ? next.opens : undefined
  return {
    outcome: 'closed',
    since: span.closes,
    from,
    insteadGoTo,
    reason: fill(texts.closed, today, span, from),
    ...ending(props, span),
  }
}

function open(props: WindowProps, span: WindowSpan, today: Day): Verdict {
  const { recommendedAfterDays, quiet, texts } = props
  const late = recommendedAfterDays !== undefined && today > addDays(span.end, recommendedAfterDays)
  return {
    outcome: 'now',
    until: quiet ? undefined : span.closes,
    reason: fill((late && texts.late) || texts.now, today, span),
    ...ending(props, span),
  }
}

/** Opens and closes around a date, once or every cycle. A cycle that is already assessed is done. */
export const windowKind: EligibilityKind<WindowProps, 'certificate' | 'vehicle' | 'licence'> = {
  on: ['certificate', 'vehicle', 'licence'],
  judge: (general, facts): Verdict => {
    const props = windowIn(general, facts.subject?.facts.division ?? '')
    const anchor = anchorDay(props, facts)
    if (!anchor) return { outcome: 'never', reason: '证照库里没有这个日期，请先申请核实' }
    const { today } = facts
    const cycle = openedCycle(props, anchor, today)
    const next = windowOf(props, anchor, cycle + 1)
    if (cycle === 0) return notYet(props, next, today)
    const current = windowOf(props, anchor, cycle)
    if (props.cycleMonths && alreadyDone(facts, current.end)) return notYet(props, next, today)
    if (current.opens && today < current.opens) return notYet(props, current, today)
    if (current.closes && today > current.closes) return closed(props, current, next, today)
    return open(props, current, today)
  },
}

/** The windows of an item. */
export function windowsOf(nodes: readonly { rule: WindowProps | { kind: string } }[]): WindowProps[] {
  const isWindow = (rule: WindowProps | { kind: string }): rule is WindowProps => rule.kind === 'window'
  return nodes.map(({ rule }) => rule).filter(isWindow)
}
