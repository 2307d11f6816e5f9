import type { Day } from '../../calendar'
import type { Certificate } from '../../registry/certificate'
import type { Source } from '../source'

/** All that an eligibility node may look at. */
export interface EligibilityFacts {
  today: Day
  /** Day of birth of the applicant, where known. */
  birth?: Day
  sex?: '男' | '女'
  certificate?: Certificate
  /** The category in question, where the item is done per category. */
  category?: string
  /** Exclusion groups of this subject's cases that are under way. */
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
}

export interface NodeAnswer extends Verdict {
  node: string
  label: string
  sources: Source[]
}

/** One kind of eligibility node. */
export interface EligibilityKind<P> {
  judge(props: P, facts: EligibilityFacts): Verdict
}
