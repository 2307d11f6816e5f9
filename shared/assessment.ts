import { dayOf, type Day } from './calendar'
import type { Certificate, Violation } from './registry/certificate'
import type { ServiceDefinition } from './vocabulary/definition'
import { openedCycle, windowOf, windowsOf, type WindowProps, type WindowSpan } from './vocabulary/eligibility/window'
import { gradeRuleOn, proposeGrade, valueOf, type GradeProposal, type GradeRule } from './vocabulary/grade'

/** What a grading stands on: the cycle, what the register counts in it, and what the rule proposes. */
export interface Grading {
  rule: GradeRule
  cycle: WindowSpan
  next: WindowSpan
  points: number
  /** What is recorded: the points, or the score of rules that count down. */ value: number
  violations: Violation[]
  previous?: string
  proposal: GradeProposal
}

const cyclic = ({ eligibility }: ServiceDefinition): WindowProps | undefined =>
  windowsOf(eligibility).find(({ cycleMonths }) => cycleMonths !== undefined)

/** The cycle that an application of a day is about: the last one whose window had opened. */
export function cycleOf(
  definition: ServiceDefinition,
  certificate: Certificate,
  category: string,
  day: Day,
): { cycle: WindowSpan; next: WindowSpan } | undefined {
  const window = cyclic(definition)
  const anchor = certificate.categories.find(({ code }) => code === category)?.firstIssued
  if (!window || !anchor) return undefined
  const n = openedCycle(window, anchor, day)
  return n === 0 ? undefined : { cycle: windowOf(window, anchor, n), next: windowOf(window, anchor, n + 1) }
}

/**
 * The grading of one category: points of the violations within the cycle, the previous grade, and the proposal
 * of the rule in force when the cycle ended.
 * @param points replaces the register's sum when the clerk corrects it
 * @param bonus points for merits, where the rule has any
 */
export function grading(
  definition: ServiceDefinition,
  certificate: Certificate,
  category: string,
  submittedAt: number,
  points?: number,
  bonus?: number,
): Grading | undefined {
  const span = cycleOf(definition, certificate, category, dayOf(submittedAt))
  if (!span || definition.result.form !== 'grade') return undefined
  const { cycle, next } = span
  const rule = gradeRuleOn(definition.result.rules, cycle.end)
  if (!rule) return undefined
  const violations = certificate.violations.filter(({ on }) => on > cycle.start && on <= cycle.end)
  const counted = violations.reduce((sum, one) => sum + one.points, 0)
  const previous = certificate.assessments
    .filter((one) => one.category === category && one.cycleEnd < cycle.end)
    .sort((a, b) => (a.cycleEnd < b.cycleEnd ? 1 : -1))[0]?.grade
  const total = points ?? counted
  const value = valueOf(rule, total, bonus)
  const proposal = proposeGrade(rule, { points: value, previous })
  return proposal && { rule, cycle, next, points: total, value, violations, previous, proposal }
}
