import type { Day } from './calendar'
import type { Verdict } from './vocabulary/eligibility'

/** One item's answer about one certificate (and category), as far as what comes next needs it. */
export interface ItemAnswer extends Pick<Verdict, 'outcome' | 'from' | 'until' | 'insteadGoTo' | 'reason'> {
  certificateId?: string
  category?: string
  nodes?: readonly { node: string; outcome: Verdict['outcome']; insteadGoTo?: string }[]
}
export interface ItemAnswers { service: string; answers: readonly ItemAnswer[] }

/**
 * What comes next for a certificate: `due` can be done now and has a last day; `way` is the only thing left to do
 * where the others are closed; `soon` opens on a day.
 */
export interface Upcoming { kind: 'due' | 'way' | 'soon'; service: string; category?: string; day?: Day; reason: string }

/** Items for certificates of another kind, which say where this kind is dealt with: nothing to be told of this one. */
const ofAnotherKind = ({ nodes = [] }: ItemAnswer) => nodes.some(({ node, outcome, insteadGoTo }) => node === 'category' && outcome === 'never' && insteadGoTo !== undefined)

interface Own extends ItemAnswer { service: string }

const own = (items: readonly ItemAnswers[], certificateId: string): Own[] => items.reduce<Own[]>((all, { service, answers }) =>
  all.concat(answers.filter((one) => one.certificateId === certificateId && !ofAnotherKind(one)).map((one) => ({ ...one, service }))), [])

const first = (kind: Upcoming['kind'], all: readonly Own[], day: (one: Own) => Day | undefined): Upcoming | undefined => {
  const sorted = all.filter((one) => day(one) !== undefined).sort((a, b) => (day(a)! < day(b)! ? -1 : 1))
  return sorted[0] && upcoming(kind, sorted[0], day(sorted[0]))
}
const upcoming = (kind: Upcoming['kind'], { service, category, reason }: Own, day?: Day): Upcoming => ({ kind, service, reason, ...(category ? { category } : {}), ...(day ? { day } : {}) })

/** Where closed items lead, when that can be done: what has ended speaks before what was never possible. */
function wayOut(all: readonly Own[]): Upcoming | undefined {
  const open = (service?: string) => all.some((one) => one.service === service && one.outcome === 'now')
  const led = all.filter(({ outcome, insteadGoTo }) => outcome !== 'now' && open(insteadGoTo))
  const answer = led.filter(({ outcome }) => outcome === 'closed')[0] ?? led[0]
  return answer && { kind: 'way', service: answer.insteadGoTo!, reason: answer.reason }
}

/** The one thing that comes next for a certificate; undefined when nothing is in sight. */
export function nextFor(items: readonly ItemAnswers[], certificateId: string): Upcoming | undefined {
  const all = own(items, certificateId)
  return first('due', all.filter(({ outcome }) => outcome === 'now'), ({ until }) => until)
    ?? first('soon', all.filter(({ outcome }) => outcome === 'notYet' || outcome === 'closed'), ({ from }) => from)
    ?? wayOut(all)
}

/** What a certificate can be used for now, and what not, with the reason: one line for each item. */
export function itemsFor(items: readonly ItemAnswers[], certificateId: string): { service: string; open: boolean; reason: string; until?: Day; from?: Day }[] {
  return items.reduce<{ service: string; open: boolean; reason: string; until?: Day; from?: Day }[]>((lines, { service, answers }) => {
    const mine = own([{ service, answers }], certificateId)
    const best = mine.filter(({ outcome }) => outcome === 'now')[0] ?? mine.filter(({ from }) => from !== undefined)[0] ?? mine[0]
    if (!best) return lines
    const { outcome, reason, until, from } = best
    return lines.concat({ service, open: outcome === 'now', reason, ...(until ? { until } : {}), ...(from ? { from } : {}) })
  }, [])
}
