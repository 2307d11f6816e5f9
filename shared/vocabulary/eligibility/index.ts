import * as z from 'zod/mini'
import { sourceSchema, type Source } from '../source'
import type { SubjectName } from '../subjects'
import { ageKind, ageProps } from './age'
import { exclusiveKind, exclusiveProps } from './exclusive'
import { holdsKind, holdsProps } from './holds'
import type { EligibilityFacts, EligibilityKind, RuleName, Verdict } from './kind'
import { massKind, massProps } from './mass'
import { partKind, partProps } from './part'
import { registerStatusKind, registerStatusProps, type RegisterStatusRule } from './register-status'
import { windowKind, windowProps, type WindowRule } from './window'

const kinds = {
  holds: holdsKind,
  window: windowKind,
  age: ageKind,
  part: partKind,
  registerStatus: registerStatusKind,
  exclusive: exclusiveKind,
  mass: massKind,
} satisfies Record<RuleName, unknown>

const ruleSchema = z.discriminatedUnion('kind', [
  holdsProps,
  windowProps,
  ageProps,
  partProps,
  registerStatusProps,
  exclusiveProps,
  massProps,
])
type Rule = z.infer<typeof ruleSchema>

/** A keyed rule of closed kind; provinces amend it by its id. */
export const eligibilityNodeSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]*$/)),
  /** The question that it answers, in a few words. */
  label: z.string(),
  rule: ruleSchema,
  source: z.array(sourceSchema).check(z.minLength(1)),
  from: z.optional(z.string()),
  to: z.optional(z.string()),
})

/** Rules that speak of a subject's own words. */
interface Worded<S extends SubjectName> {
  window: WindowRule<S>
  registerStatus: RegisterStatusRule<S>
}
type RuleFor<K extends RuleName, S extends SubjectName> = S extends (typeof kinds)[K]['on'][number]
  ? K extends keyof Worded<S>
    ? Worded<S>[K]
    : Extract<Rule, { kind: K }>
  : never
/** A node that an item about `S` may have: of a kind that knows this subject, with words of this subject. */
export type EligibilityNode<S extends SubjectName = SubjectName> = Omit<
  z.infer<typeof eligibilityNodeSchema>,
  'rule' | 'source'
> & { rule: { [K in RuleName]: RuleFor<K, S> }[RuleName]; source: Source[] }

/** The kinds of subject whose items may have a node of this kind. */
export const subjectsOfRule = (kind: RuleName): readonly SubjectName[] => kinds[kind].on

/** What one node answers, with what it asks and on what it stands. */
export interface NodeAnswer extends Verdict {
  node: string
  rule: RuleName
  label: string
  sources: Source[]
}

/** Judges one node; a node that is not in force on the day answers now. */
export function judge(node: EligibilityNode, facts: EligibilityFacts): NodeAnswer {
  const base = { node: node.id, rule: node.rule.kind, label: node.label, sources: node.source }
  if ((node.from && facts.today < node.from) || (node.to && facts.today > node.to))
    return { ...base, outcome: 'now', reason: '这一天还不适用' }
  const kind = kinds[node.rule.kind] as unknown as EligibilityKind<typeof node.rule>
  return { ...base, ...kind.judge(node.rule, facts) }
}
export type { EligibilityFacts, RuleName, Verdict } from './kind'
