import type { Day } from './calendar'
import type { Certificate } from './registry/certificate'
import type { Verdict } from './vocabulary/eligibility'

/** One item's answer about one certificate (and category), as far as what comes next needs it. */
export interface ItemAnswer extends Pick<
  Verdict,
  'outcome' | 'from' | 'until' | 'insteadGoTo' | 'reason' | 'cycleEnd'
> {
  certificateId?: string
  category?: string
  nodes?: readonly { node: string; outcome: Verdict['outcome']; insteadGoTo?: string; reason?: string }[]
}
export interface ItemAnswers {
  service: string
  answers: readonly ItemAnswer[]
}
export type Held = Pick<Certificate, 'id' | 'status' | 'validUntil' | 'categories'>

/**
 * What comes next for a certificate: `wrong` is what is wrong with it, `due` can be done now and has a last day,
 * `soon` opens on a day. `service` is the road; what was missed, or has none, is asked at the authority.
 */
export interface Upcoming {
  kind: 'wrong' | 'due' | 'soon'
  /** What is wrong. */
  why?: 'status' | 'age' | 'expired' | 'missed'
  certificateId: string
  service?: string
  category?: string
  /** The last day, or the first one of what comes. */
  day?: Day
  /** The certificate's own end, where that is what presses. */
  end?: Day
  reason: string
}

interface Own extends ItemAnswer {
  service: string
  certificateId: string
}

/** Items for certificates of another kind say where this kind is dealt with: nothing to be told of this one. */
const ofAnotherKind = ({ nodes = [] }: ItemAnswer) =>
  nodes.some(
    ({ node, outcome, insteadGoTo }) => node === 'category' && outcome === 'never' && insteadGoTo !== undefined,
  )
const inHand = ({ insteadGoTo, nodes = [] }: ItemAnswer) =>
  insteadGoTo === 'my-cases' || nodes.some((node) => node.insteadGoTo === 'my-cases')
const own = (items: readonly ItemAnswers[], certificateId: string): Own[] =>
  items.reduce<Own[]>(
    (all, { service, answers }) =>
      all.concat(
        answers
          .filter((one) => one.certificateId === certificateId && !ofAnotherKind(one))
          .map((one) => ({ ...one, service, certificateId })),
      ),
    [],
  )

const told = (
  kind: Upcoming['kind'],
  { certificateId, service, category, reason }: Own,
  more: Partial<Upcoming> = {},
): Upcoming => ({ kind, certificateId, service, reason, ...(category ? { category } : {}), ...more })
const sorted = (all: Upcoming[]) => {
  const day = ({ end, day: last }: Upcoming) => (end ?? last)!
  return all.sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0))
}
/** What can be done now and closes. A window without a cycle hangs on the certificate's own end. */
const dueOf = (all: readonly Own[], end: Day) =>
  sorted(
    all
      .filter(({ outcome, until }) => outcome === 'now' && until !== undefined)
      .map((one) => told('due', one, { day: one.until, ...(one.cycleEnd ? {} : { end }) })),
  )

/** Over age or ended, with the item that is the road out; nothing while that is already applied for. */
function ended(
  all: readonly Own[],
  why: 'age' | 'expired',
  certificate: Held,
  roads: readonly { to?: string; reason: string }[],
): Upcoming[] {
  const of = (service?: string) => all.filter((one) => one.service === service)
  const led = roads.filter(({ to }) => of(to).some(({ outcome }) => outcome === 'now'))[0]
  if (!led && roads.some(({ to }) => of(to).some(inHand))) return []
  const { to, reason } = led ?? roads[0] ?? { reason: '' }
  return [
    {
      kind: 'wrong',
      why,
      certificateId: certificate.id,
      reason,
      ...(led ? { service: to } : {}),
      ...(why === 'expired' ? { end: certificate.validUntil } : {}),
    },
  ]
}

/** Everything that a person is to know of a certificate, in this order: what is wrong, what is due, what comes. */
export function upcomingFor(items: readonly ItemAnswers[], certificate: Held, today: Day): Upcoming[] {
  const { id, status, validUntil, categories } = certificate
  if (status === 'cancelled' || categories.every((one) => one.status !== 'normal')) return []
  if (status !== 'normal') return [{ kind: 'wrong', why: 'status', certificateId: id, reason: '' }]
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
  if (tooOld.length > 0) return ended(all, 'age', certificate, tooOld).concat(due)
  const renewal = validUntil < today ? due.filter(({ end }) => end !== undefined) : []
  const closed = all.filter(({ outcome }) => outcome === 'closed')
  const expired =
    renewal.length > 0
      ? renewal.map((one): Upcoming => ({ ...one, kind: 'wrong', why: 'expired' }))
      : validUntil < today
        ? ended(
            all,
            'expired',
            certificate,
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
    due.filter((one) => renewal.indexOf(one) < 0),
    soon,
  )
}

/**
 * What a certificate can be used for now, and what not, with the reason: one line for each item, of several categories
 * the first to close or to open.
 */
export function itemsFor(
  items: readonly ItemAnswers[],
  certificateId: string,
): { service: string; open: boolean; reason: string; category?: string; until?: Day; from?: Day }[] {
  const rank = ({ outcome, until, from, nodes = [] }: Own) =>
    outcome === 'now'
      ? `0${until ?? '9'}`
      : from
        ? `1${from}`
        : nodes.some((one) => one.node === 'category' && one.outcome === 'never')
          ? '3'
          : '2'
  return items.reduce<ReturnType<typeof itemsFor>>((lines, { service, answers }) => {
    const best = own([{ service, answers }], certificateId).sort((a, b) =>
      rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0,
    )[0]
    if (!best) return lines
    const { outcome, reason, category, until, from } = best
    return lines.concat({
      service,
      open: outcome === 'now',
      reason,
      ...(category ? { category } : {}),
      ...(until ? { until } : {}),
      ...(from ? { from } : {}),
    })
  }, [])
}
