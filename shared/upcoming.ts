import type { Day } from './calendar'
import type { SubjectBrief } from './contracts/subjects'
import type { RuleName, Verdict } from './vocabulary/eligibility'

/** One item's answer about one subject (and part), as far as what comes next needs it. */
export interface ItemAnswer extends Pick<
  Verdict,
  'outcome' | 'from' | 'until' | 'insteadGoTo' | 'reason' | 'cycleEnd' | 'end'
> {
  subjectId?: string
  part?: string
  nodes?: readonly { rule: RuleName; outcome: Verdict['outcome']; insteadGoTo?: string; reason?: string }[]
}
export interface ItemAnswers {
  service: string
  answers: readonly ItemAnswer[]
}
/** What is to be known of a subject for that. */
export type Held = Pick<SubjectBrief, 'id' | 'title' | 'it' | 'status' | 'validUntil' | 'ends' | 'parts'>

/**
 * What comes next for a subject: `wrong` is what is wrong with it, `due` can be done now and has a last day,
 * `soon` opens on a day. `service` is the road; what was missed, or has none, is asked at the authority.
 */
export interface Upcoming {
  kind: 'wrong' | 'due' | 'soon'
  /** What is wrong. */
  why?: 'status' | 'age' | 'expired' | 'missed'
  subjectId: string
  service?: string
  part?: string
  /** The last day, or the first one of what comes. */
  day?: Day
  /** The subject's own end, where that is what presses. */
  end?: Day
  reason: string
}

/** An answer about the subject in question. */
interface OwnAnswer extends ItemAnswer {
  service: string
  subjectId: string
}

/** Items for subjects with other parts say where these are dealt with: nothing to be told of this one. */
const ofAnotherKind = ({ nodes = [] }: ItemAnswer) =>
  nodes.some(({ rule, outcome, insteadGoTo }) => rule === 'part' && outcome === 'never' && insteadGoTo !== undefined)
const inHand = ({ insteadGoTo, nodes = [] }: ItemAnswer) =>
  insteadGoTo === 'my-cases' || nodes.some((node) => node.insteadGoTo === 'my-cases')
const ownAnswers = ({ service, answers }: ItemAnswers, subjectId: string): OwnAnswer[] =>
  answers
    .filter((one) => one.subjectId === subjectId && !ofAnotherKind(one))
    .map((one) => ({ ...one, service, subjectId }))

const upcoming = (
  kind: Upcoming['kind'],
  { subjectId, service, part, reason }: OwnAnswer,
  more: Partial<Upcoming> = {},
): Upcoming => ({ kind, subjectId, service, reason, ...(part ? { part } : {}), ...more })

const ascending = (a: string, b: string): number => {
  if (a === b) return 0
  return a < b ? -1 : 1
}
const byDay = (all: Upcoming[]) => all.sort((a, b) => ascending((a.end ?? a.day)!, (b.end ?? b.day)!))

/** What can be done now and closes; `end` where its window stands around the subject's own end. */
const dueOf = (all: readonly OwnAnswer[], validUntil: Day | undefined) =>
  byDay(
    all
      .filter(({ outcome, until }) => outcome === 'now' && until !== undefined)
      .map((one) =>
        upcoming('due', one, { day: one.until, ...(one.end && one.end === validUntil ? { end: one.end } : {}) }),
      ),
  )
const soonOf = (all: readonly OwnAnswer[]) =>
  byDay(
    all
      .filter(({ outcome, from }) => outcome === 'notYet' && from !== undefined)
      .map((one) => upcoming('soon', one, { day: one.from })),
  )
/** Only a window that comes again tells from when. */
const missedOf = (closed: readonly OwnAnswer[]) =>
  closed.filter((one) => one.from !== undefined && !inHand(one)).map((one) => upcoming('wrong', one, { why: 'missed' }))

/** An item to which an answer sends, and what it says of that. */
interface Road {
  to?: string
  reason: string
}

/** Over age or ended, with the item that is the road out; nothing while that is already applied for. */
function withRoadOut(
  all: readonly OwnAnswer[],
  why: 'age' | 'expired',
  { id, validUntil }: Held,
  roads: readonly Road[],
): Upcoming[] {
  const answersOf = ({ to }: Road) => all.filter(({ service }) => service === to)
  const open = roads.find((road) => answersOf(road).some(({ outcome }) => outcome === 'now'))
  if (!open && roads.some((road) => answersOf(road).some(inHand))) return []
  const { reason } = open ?? roads[0] ?? { reason: '' }
  return [
    {
      kind: 'wrong',
      why,
      subjectId: id,
      reason,
      ...(open ? { service: open.to } : {}),
      ...(why === 'expired' && validUntil ? { end: validUntil } : {}),
    },
  ]
}

const tooOldFor = (all: readonly OwnAnswer[]): Road[] =>
  all.flatMap(({ nodes = [], reason }) =>
    nodes
      .filter(({ rule, outcome }) => rule === 'age' && outcome === 'never')
      .map((one) => ({ to: one.insteadGoTo, reason: one.reason ?? reason })),
  )

/** Everything that a party is to know of a subject, in this order: what is wrong, what is due, what comes. */
export function upcomingFor(items: readonly ItemAnswers[], subject: Held, today: Day): Upcoming[] {
  const { id, status, validUntil, parts } = subject
  if (status.standing === 'ended' || (parts.length > 0 && parts.every(({ inForce }) => !inForce))) return []
  if (status.standing === 'stopped') return [{ kind: 'wrong', why: 'status', subjectId: id, reason: '' }]
  const all = items.flatMap((item) => ownAnswers(item, id))
  const due = dueOf(all, validUntil)
  const tooOld = tooOldFor(all)
  if (tooOld.length > 0) return [...withRoadOut(all, 'age', subject, tooOld), ...due]
  const closed = all.filter(({ outcome }) => outcome === 'closed')
  const rest = [...missedOf(closed), ...due, ...soonOf(all)]
  if (validUntil === undefined || validUntil >= today) return rest
  // What still renews a subject that has ended says that it has, instead of standing among what is due.
  const renewal = due.filter(({ end }) => end !== undefined)
  if (renewal.length > 0)
    return [
      ...renewal.map((one): Upcoming => ({ ...one, kind: 'wrong', why: 'expired' })),
      ...rest.filter((one) => !renewal.includes(one)),
    ]
  const roads = closed.map(({ insteadGoTo, reason }) => ({ to: insteadGoTo, reason }))
  return [...withRoadOut(all, 'expired', subject, roads), ...rest]
}

/** One item in a list of what a subject can be used for. */
export interface ItemLine {
  service: string
  open: boolean
  reason: string
  part?: string
  until?: Day
  from?: Day
}

/** What is open stands first, then what opens, what is closed, and what is not for any of its parts. */
function rankOf({ outcome, until, from, nodes = [] }: OwnAnswer): string {
  if (outcome === 'now') return `0${until ?? '9'}`
  if (from) return `1${from}`
  return nodes.some((one) => one.rule === 'part' && one.outcome === 'never') ? '3' : '2'
}

function lineOf({ service, outcome, reason, part, until, from }: OwnAnswer): ItemLine {
  return {
    service,
    open: outcome === 'now',
    reason,
    ...(part ? { part } : {}),
    ...(until ? { until } : {}),
    ...(from ? { from } : {}),
  }
}

/**
 * What a subject can be used for now, and what not, with the reason: one line for each item, of several parts
 * the first to close or to open.
 */
export const itemsFor = (items: readonly ItemAnswers[], subjectId: string): ItemLine[] =>
  items.flatMap((item) => {
    const [best] = ownAnswers(item, subjectId).sort((a, b) => ascending(rankOf(a), rankOf(b)))
    return best ? [lineOf(best)] : []
  })
