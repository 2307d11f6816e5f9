import type { Condition } from './vocabulary/condition'

/** A field's answer as phones hold it and functions receive it. */
export type Answer = string | boolean | readonly string[]
export type Answers = Readonly<Record<string, Answer | undefined>>
/** `held`: the category codes in force on the chosen certificate. */
export interface RuleContext {
  answers: Answers
  variant: string
  held?: readonly string[]
}

const filled = (answer: Answer | undefined) =>
  answer !== undefined && answer !== '' && !(Array.isArray(answer) && answer.length === 0)

const coversAll = (answer: Answer | undefined, held: readonly string[]) =>
  held.length > 0 &&
  held.every((code) => (Array.isArray(answer) ? (answer as readonly string[]).indexOf(code) >= 0 : answer === code))

/** Evaluates a condition. A missing condition holds. */
export function holds(condition: Condition | undefined, context: RuleContext): boolean {
  if (!condition) return true
  if ('variant' in condition) return context.variant === condition.variant
  if ('held' in condition) return condition.held.some((code) => (context.held ?? []).indexOf(code) >= 0)
  if ('not' in condition) return !holds(condition.not, context)
  if ('all' in condition && !('field' in condition)) return condition.all.every((part) => holds(part, context))
  if ('any' in condition) return condition.any.some((part) => holds(part, context))
  const answer = context.answers[condition.field]
  if ('filled' in condition) return filled(answer) === condition.filled
  if ('all' in condition) return coversAll(answer, context.held ?? [])
  if ('is' in condition) return answer === condition.is
  return Array.isArray(answer)
    ? condition.in.some((one) => (answer as readonly string[]).indexOf(one) >= 0)
    : condition.in.indexOf(String(answer)) >= 0
}
