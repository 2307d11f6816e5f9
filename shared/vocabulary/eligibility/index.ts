import * as z from 'zod/mini'
import { sourceSchema } from '../source'
import { ageKind, ageProps } from './age'
import { categoryKind, categoryProps } from './category'
import { exclusiveKind, exclusiveProps } from './exclusive'
import { holdsKind, holdsProps } from './holds'
import type { EligibilityFacts, EligibilityKind, NodeAnswer } from './kind'
import { registerStatusKind, registerStatusProps } from './register-status'
import { windowKind, windowProps } from './window'

const kinds = {
  holds: holdsKind,
  window: windowKind,
  age: ageKind,
  category: categoryKind,
  registerStatus: registerStatusKind,
  exclusive: exclusiveKind,
}

/** A keyed rule of closed kind; provinces amend it by its id. */
export const eligibilityNodeSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]*$/)),
  /** The question that it answers, in a few words. */
  label: z.string(),
  rule: z.discriminatedUnion('kind', [
    holdsProps,
    windowProps,
    ageProps,
    categoryProps,
    registerStatusProps,
    exclusiveProps,
  ]),
  source: z.array(sourceSchema).check(z.minLength(1)),
  from: z.optional(z.string()),
  to: z.optional(z.string()),
})
export type EligibilityNode = z.infer<typeof eligibilityNodeSchema>

/** Judges one node; a node that is not in force on the day answers now. */
export function judge(node: EligibilityNode, facts: EligibilityFacts): NodeAnswer {
  const base = { node: node.id, label: node.label, sources: node.source }
  if ((node.from && facts.today < node.from) || (node.to && facts.today > node.to))
    return { ...base, outcome: 'now', reason: '这一天还不适用' }
  const kind = kinds[node.rule.kind] as EligibilityKind<typeof node.rule>
  return { ...base, ...kind.judge(node.rule, facts) }
}
export type { EligibilityFacts, NodeAnswer, Verdict } from './kind'
