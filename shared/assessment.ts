import { dayOf, type Day } from './calendar'
import type { Violation } from './registry/certificate'
import type { SubjectFacts } from './registry/record'
import type { ServiceDefinition } from './vocabulary/definition'
import {
  anchorDay,
  openedCycle,
  windowOf,
  windowsOf,
  type WindowProps,
  type WindowSpan,
} from './vocabulary/eligibility/window'
import { resultsOf } from './vocabulary/subjects'
import {
  gradeRuleOn,
  gradesWithin,
  proposeGrade,
  valueOf,
  type GradeProposal,
  type GradeRule,
} from './vocabulary/grade'

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
  /** The grades that may be given for the value, best first: the rule's own bounds. */
  within: { code: string; word: string }[]
}

const cyclic = ({ eligibility }: ServiceDefinition): WindowProps | undefined =>
  windowsOf(eligibility).find(({ cycleMonths }) => cycleMonths !== undefined)

/** The cycle that an application of a day is about: the last one whose window had opened. */
export function cycleOf(
  definition: ServiceDefinition,
  subject: SubjectFacts,
  part: string,
  day: Day,
): { cycle: WindowSpan; next: WindowSpan } | undefined {
  const window = cyclic(definition)
  const anchor = window && anchorDay(window, { subject, part })
  if (!window || !anchor) return undefined
  const n = openedCycle(window, anchor, day)
  return n === 0 ? undefined : { cycle: windowOf(window, anchor, n), next: windowOf(window, anchor, n + 1) }
}

/**
 * The grading of one part: points of the violations within the cycle, the previous grade, and the proposal of the rule
 * in force when the cycle ended. Only certificates are graded.
 * @param points replaces the register's sum when the clerk corrects it
 * @param bonus points for merits, where the rule has any
 */
export function grading(
  definition: ServiceDefinition,
  subject: SubjectFacts,
  part: string,
  submittedAt: number,
  points?: number,
  bonus?: number,
): Grading | undefined {
  const span = cycleOf(definition, subject, part, dayOf(submittedAt))
  if (!span || definition.result.form !== 'grade' || subject.kind !== 'certificate') return undefined
  const { cycle, next } = span
  const rule = gradeRuleOn(definition.result.rules, cycle.end)
  if (!rule) return undefined
  const violations = subject.facts.violations.filter(({ on }) => on > cycle.start && on <= cycle.end)
  const earlier = resultsOf(subject).filter((one) => one.part === part && one.cycleEnd < cycle.end)
  const previous = earlier.sort((a, b) => (a.cycleEnd < b.cycleEnd ? 1 : -1))[0]?.grade
  const total = points ?? violations.reduce((sum, one) => sum + one.points, 0)
  const value = valueOf(rule, total, bonus)
  const proposal = proposeGrade(rule, { points: value, previous })
  const within = gradesWithin(rule, value)
  return proposal && { rule, cycle, next, points: total, value, violations, previous, proposal, within }
}
