import type { Day } from './calendar'
import { provinceCodeOf } from './identity/divisions'
import type { Certificate } from './registry/certificate'
import type { ServiceDefinition } from './vocabulary/definition'
import { judge, type EligibilityFacts, type NodeAnswer, type Verdict } from './vocabulary/eligibility'

/** What an applicant is told about one item on one subject (and category, where the item is done per category). */
export interface EligibilityAnswer extends Verdict {
  certificateId?: string
  category?: string
  nodes: NodeAnswer[]
}

const order: Verdict['outcome'][] = ['never', 'closed', 'notYet', 'now']

const by =
  <T>(of: (one: T) => Day | undefined) =>
  (a: T, b: T) =>
    (of(a) ?? '') < (of(b) ?? '') ? -1 : 1

/**
 * All nodes judged; the worst one speaks: of the open ones the first to close, of those not open yet the last to open.
 */
export function assess(definition: ServiceDefinition, facts: EligibilityFacts): EligibilityAnswer {
  const nodes = definition.eligibility.map((node) => judge(node, facts))
  const worst = order.filter((outcome) => nodes.some((node) => node.outcome === outcome))[0] ?? 'now'
  const among = nodes.filter(({ outcome }) => outcome === worst)
  const cycle = nodes.filter(({ cycleEnd }) => cycleEnd !== undefined)[0]
  // Of open nodes the one that closes first speaks: a certificate may expire inside its window.
  const closing = among.filter((node) => node.until !== undefined).sort(by(({ until }) => until))
  const opening = worst === 'notYet' ? among.filter((node) => node.from !== undefined).sort(by(({ from }) => from)) : []
  const { outcome, from, until, since, insteadGoTo, reason } = closing[0] ?? opening[opening.length - 1] ?? among[0]!
  return {
    outcome,
    from,
    until,
    since,
    insteadGoTo,
    reason,
    nodes,
    cycleEnd: cycle?.cycleEnd,
    certificateId: facts.certificate?.id,
    category: facts.category,
  }
}

export interface Applicant {
  today: Day
  birth?: Day
  sex?: EligibilityFacts['sex']
  certificates: readonly Certificate[]
  /** Key of the person, where an item is about nobody's certificate. */ person?: string
  activeGroups: Readonly<Record<string, readonly string[]>>
}

/** Key under which a subject's active exclusion groups are known: certificate, or certificate and category. */
export const subjectKey = (certificate: string, category: string | undefined): string =>
  category ? `${certificate}/${category}` : certificate

/**
 * The answers for every certificate (and category) of an applicant; without any certificate one answer that
 * says so. `definitionFor` gives the definition that the certificate's province has.
 */
export function assessAll(
  definitionFor: (province: string) => ServiceDefinition,
  applicant: Applicant,
): EligibilityAnswer[] {
  const { today, birth, sex, certificates, activeGroups, person } = applicant
  if (certificates.length === 0)
    return [assess(definitionFor(''), { today, birth, sex, activeGroups: activeGroups[person ?? ''] ?? [] })]
  return certificates.reduce<EligibilityAnswer[]>((answers, certificate) => {
    const definition = definitionFor(provinceCodeOf(certificate.division))
    const of = (category?: string) =>
      assess(definition, {
        today,
        birth,
        sex,
        certificate,
        category,
        activeGroups: activeGroups[subjectKey(certificate.id, category)] ?? [],
      })
    return answers.concat(definition.perCategory ? certificate.categories.map(({ code }) => of(code)) : [of()])
  }, [])
}

/** The answer to show first: what is open now, else what opens next. */
export function bestAnswer(answers: readonly EligibilityAnswer[]): EligibilityAnswer {
  const rank = ({ outcome, from, until }: EligibilityAnswer) =>
    `${3 - order.indexOf(outcome)}${until ?? from ?? '9999'}`
  return answers.slice().sort((a, b) => (rank(a) < rank(b) ? -1 : 1))[0]!
}
