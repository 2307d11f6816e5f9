import type { Day } from './calendar'
import type { SubjectBrief } from './contracts/subjects'
import type { Verdict } from './vocabulary/eligibility'

/** One item's answer about one subject (and part), as far as what comes next needs it. */
export interface ItemAnswer extends Pick<
  Verdict,
  'outcome' | 'from' | 'until' | 'insteadGoTo' | 'reason' | 'cycleEnd'
> {
  subjectId?: string
  part?: string
  nodes?: readonly { node: string; outcome: Verdict['outcome']; insteadGoTo?: string; reason?: string }[]
}
export interface ItemAnswers {
  service: string
  answers: readonly ItemAnswer[]
}
/** What is to be known of a subject for that. */
export type Held = Pick<SubjectBrief, 'id' | 'title' | 'it' | 'status' | 'validUntil' | 'parts'>

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

interface Own extends ItemAnswer {
  service: string
  subjectId: string
}

/** Items for subjects with other parts say where these are dealt with: nothing to be told of this one. */
const ofAnotherKind = ({ nodes = [] }: ItemAnswer) =>
  nodes.some(
    ({ node, outcome, insteadGoTo }) => node === 'category' && outcome === 'never' && insteadGoTo !== undefined,
  )
const inHand = ({ insteadGoTo, nodes = [] }: ItemAnswer) =>
  insteadGoTo === 'my-cases' || nodes.some((node) => node.insteadGoTo === 'my-cases')
const own = (items: readonly ItemAnswers[], subjectId: string): Own[] =>
  items.reduce<Own[]>(
    (all, { service, answers }) =>
      all.concat(
        answers
          .filter((one) => one.subjectId === subjectId && !ofAnotherKind(one))
          .map((one) => ({ ...one, service, subjectId })),
      ),
    [],
  )

const told = (
  kind: Upcoming['kind'],
  { subjectId, service, part, reason }: Own,
  more: Partial<Upcoming> = {},
): Upcoming => ({ kind, subjectId, service, reason, ...(part ? { part } : {}), ...more })
const sorted = (all: Upcoming[]) => {
  const day = ({ end, day: last }: Upcoming) => (end ?? last)!
  return all.sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0))
}
/** What can be done now and closes. A window without a cycle hangs on the subject's own end. */
const dueOf = (all: readonly Own[], end: Day | undefined) =>
  sorted(
    all
      .filter(({ outcome, until }) => outcome === 'now' && until !== undefined)
      .map((one) => told('due', one, { day: one.until, ...(one.cycleEnd || !end ? {} : { end }) })),
  )

/** Over age or ended, with the item that is the road out; nothing while that is already applied for. */
function ended(
  all: readonly Own[],
  why: 'age' | 'expired',
  subject: Held,
  roads: readonly { to?: string; reason: string }[],
): Upcoming[] {
  const of = (service?: string) => all.filter((one) => one.service === service)
  const led = roads.find(({ to }) => of(to).some(({ outcome }) => outcome === 'now'))
  if (!led && roads.some(({ to }) => of(to).some(inHand))) return []
  const { to, reason } = led ?? roads[0] ?? { reason: '' }
  return [
    {
      kind: 'wrong',
      why,
      subjectId: subject.id,
      reason,
      ...(led ? { service: to } : {}),
      ...(why === 'expired' && subject.validUntil ? { end: subject.validUntil } : {}),
    },
  ]
}

/** Everything that a party is to know of a subject, in this order: what is wrong, what is due, what comes. */
export function upcomingFor(items: readonly ItemAnswers[], subject: Held, today: Day): Upcoming[] {
  const { id, status, validUntil, parts } = subject
  if (status.standing === 'ended' || (parts.length > 0 && parts.every(({ inForce }) => !inForce))) return []
  if (status.standing === 'stopped') return [{ kind: 'wrong', why: 'status', subjectId: id, reason: '' }]
  const all = own(items, id)
  const due = dueOf(all, validUntil)
  const tooOld = all.reduce<{ to?: string; reason: string }[]>(
    (found, { nodes = [], reason }) =>
      found.concat(
        nodes
          .filter(({ node, outcome }) => node === 'age' && outcome === 'never')
          .map((one) => ({ to: one.insteadGoTo, reason: one.reason ?? reason })),
      ),
    [],
  )
  if (tooOld.length > 0) return ended(all, 'age', subject, tooOld).concat(due)
  const over = validUntil !== undefined && validUntil < today
  const renewal = over ? due.filter(({ end }) => end !== undefined) : []
  const closed = all.filter(({ outcome }) => outcome === 'closed')
  const expired =
    renewal.length > 0
      ? renewal.map((one): Upcoming => ({ ...one, kind: 'wrong', why: 'expired' }))
      : over
        ? ended(
            all,
            'expired',
            subject,
            closed.map(({ insteadGoTo, reason }) => ({ to: insteadGoTo, reason })),
          )
        : []
  // Only a window that comes again tells from when.
  const missed = closed
    .filter((one) => one.from !== undefined && !inHand(one))
    .map((one) => told('wrong', one, { why: 'missed' }))
  const soon = sorted(
    all
      .filter(({ outcome, from }) => outcome === 'notYet' && from !== undefined)
      .map((one) => told('soon', one, { day: one.from })),
  )
  return expired.concat(
    missed,
    due.filter((one) => !renewal.includes(one)),
    soon,
  )
}

/**
 * What a subject can be used for now, and what not, with the reason: one line for each item, of several parts
 * the first to close or to open.
 */
export function itemsFor(
  items: readonly ItemAnswers[],
  subjectId: string,
): { service: string; open: boolean; reason: string; part?: string; until?: Day; from?: Day }[] {
  const rank = ({ outcome, until, from, nodes = [] }: Own) =>
    outcome === 'now'
      ? `0${until ?? '9'}`
      : from
        ? `1${from}`
        : nodes.some((one) => one.node === 'category' && one.outcome === 'never')
          ? '3'
          : '2'
  return items.reduce<ReturnType<typeof itemsFor>>((lines, { service, answers }) => {
    const best = own([{ service, answers }], subjectId).sort((a, b) =>
      rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0,
    )[0]
    if (!best) return lines
    const { outcome, reason, part, until, from } = best
    return lines.concat({
      service,
      open: outcome === 'now',
      reason,
      ...(part ? { part } : {}),
      ...(until ? { until } : {}),
      ...(from ? { from } : {}),
    })
  }, [])
}
