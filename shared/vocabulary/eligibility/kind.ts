import type { Day } from '../../calendar'
import type { SubjectFacts, SubjectName } from '../../registry/record'

/** The kinds of rule, by name alone: phones know them without carrying the rules. */
export const ruleNames = ['holds', 'window', 'age', 'part', 'registerStatus', 'exclusive', 'mass'] as const
export type RuleName = (typeof ruleNames)[number]

/** What rules may know: facts of the register and of the day, and nothing that names anybody. */
export interface EligibilityFacts<S extends SubjectName = SubjectName> {
  today: Day
  /** Birth and sex of who applies, where they are known: an operator has none. */
  birth?: Day
  sex?: '男' | '女'
  /** What it is about; missing where the register has nothing of that kind, or the item is about the person alone. */
  subject?: SubjectFacts<S>
  /** The category asked about, where the item is done per part. */
  part?: string
  /** Exclusion groups of cases that are under way for the same subject (and part). */
  activeGroups: readonly string[]
}

export interface Verdict {
  outcome: 'now' | 'notYet' | 'closed' | 'never'
  /** First day on which it becomes possible (notYet; or the next chance of a closed window). */
  from?: Day
  /** Last day on which it is possible (now). */
  until?: Day
  /** Since when it is closed. */
  since?: Day
  /** Service code or 'contact': where to go instead. */
  insteadGoTo?: string
  /** The whole sentence for the applicant. */
  reason: string
  /** End of the cycle that is being assessed, for windows with a cycle. */
  cycleEnd?: Day
  /** The day around which a window without a cycle stands. */
  end?: Day
}

/**
 * One kind of eligibility node. `on` are the kinds of subject whose items may use it: a definition about another kind
 * does not compile, and does not load.
 */
export interface EligibilityKind<P, S extends SubjectName = SubjectName> {
  on: readonly S[]
  judge(props: P, facts: EligibilityFacts<S>): Verdict
}
