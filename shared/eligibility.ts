import type { Day } from './calendar'
import { provinceCodeOf } from './identity/divisions'
import type { SubjectFacts } from './registry/record'
import type { ServiceDefinition } from './vocabulary/definition'
import { partsOf } from './vocabulary/subjects'
import { judge, type EligibilityFacts, type NodeAnswer, type Verdict } from './vocabulary/eligibility'

/** What an applicant is told about one item on one subject (and part, where the item is done per part). */
export interface EligibilityAnswer extends Verdict {
  subjectId?: string
  part?: string
  nodes: NodeAnswer[]
}

const order: Verdict['outcome'][] = ['never', 'closed', 'notYet', 'now']

const by =
  <T>(of: (one: T) => Day | undefined) =>
  (a: T, b: T) =>
    (of(a) ?? '') < (of(b) ?? '') ? -1 : 1

/** A window that never closes has no last day to speak by, and still says the day that people ask for. */
const openEnded = ({ eligibility }: ServiceDefinition, nodes: readonly NodeAnswer[]): NodeAnswer | undefined => {
  const spoken = eligibility.flatMap(({ id, rule }) => (rule.kind === 'window' && !rule.quiet ? [id] : []))
  return nodes.find(({ node, outcome, end }) => outcome === 'now' && end !== undefined && spoken.includes(node))
}

/**
 * All nodes judged; the worst one speaks: of the open ones the first to close, of those not open yet the last to open.
 */
export function assess(definition: ServiceDefinition, facts: EligibilityFacts): EligibilityAnswer {
  const nodes = definition.eligibility.map((node) => judge(node, facts))
  const worst = order.find((outcome) => nodes.some((node) => node.outcome === outcome)) ?? 'now'
  const among = nodes.filter(({ outcome }) => outcome === worst)
  const cycle = nodes.find(({ cycleEnd }) => cycleEnd !== undefined)
  // Of open nodes the one that closes first speaks: a certificate may expire inside its window.
  const closing = among.filter((node) => node.until !== undefined).sort(by(({ until }) => until))
  const opening = worst === 'notYet' ? among.filter((node) => node.from !== undefined).sort(by(({ from }) => from)) : []
  const { outcome, from, until, since, insteadGoTo, reason, end } =
    closing[0] ?? opening[opening.length - 1] ?? openEnded(definition, among) ?? among[0]!
  return {
    outcome,
    from,
    until,
    since,
    insteadGoTo,
    reason,
    nodes,
    cycleEnd: cycle?.cycleEnd,
    end,
    subjectId: facts.subject?.facts.id,
    part: facts.part,
  }
}

export interface Applicant {
  today: Day
  birth?: Day
  sex?: EligibilityFacts['sex']
  subjects: readonly SubjectFacts[]
  /** Key of the person, where an item is about nobody's document. */
  person?: string
  activeGroups: Readonly<Record<string, readonly string[]>>
}

/** Key under which a subject's active exclusion groups are known: the subject, or one part of it. */
export const subjectKey = (subject: string, part: string | undefined): string => (part ? `${subject}/${part}` : subject)

/**
 * The answers for every subject (and part) of an applicant; without any one answer that says so. `definitionFor`
 * gives the definition that the subject's province has.
 */
export function assessAll(
  definitionFor: (province: string) => ServiceDefinition,
  { today, birth, sex, subjects, activeGroups, person }: Applicant,
): EligibilityAnswer[] {
  if (subjects.length === 0)
    return [assess(definitionFor(''), { today, birth, sex, activeGroups: activeGroups[person ?? ''] ?? [] })]
  const answers: EligibilityAnswer[] = []
  for (const subject of subjects) {
    const { id, division } = subject.facts
    const definition = definitionFor(provinceCodeOf(division))
    const parts = definition.perPart ? partsOf(subject).map(({ code }) => code) : [undefined]
    for (const part of parts) {
      const groups = activeGroups[subjectKey(id, part)] ?? []
      answers.push(assess(definition, { today, birth, sex, subject, part, activeGroups: groups }))
    }
  }
  return answers
}

/** The answer to show first: what is open now, else what opens next. */
export function bestAnswer(answers: readonly EligibilityAnswer[]): EligibilityAnswer {
  const rank = ({ outcome, from, until }: EligibilityAnswer) =>
    `${3 - order.indexOf(outcome)}${until ?? from ?? '9999'}`
  return answers.slice().sort((a, b) => (rank(a) < rank(b) ? -1 : 1))[0]!
}
