import type { Condition } from './vocabulary/condition'

/** A field's answer as phones hold it and functions receive it. */
export type Answer = string | boolean | readonly string[]
export type Answers = Readonly<Record<string, Answer | undefined>>
/** `held`: the category codes in force on the chosen certificate. */
export interface RuleContext { answers: Answers; variant: string; held?: readonly string[] }

const filled = (answer: Answer | undefined) =>
  answer !== undefined && answer !== '' && !(Array.isArray(answer) && answer.length === 0)

const coversAll = (answer: Answer | undefined, held: readonly string[]) =>
  held.length > 0 && held.every((code) => (Array.isArray(answer) ? (answer as readonly string[]).indexOf(code) >= 0 : answer === code))

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

/** What names a condition's parts when it is told to a person. */
export interface Wording { label(field: string): string; value(field: string, value: string): string; variant(code: string): string; category(code: string): string }

/** Says a condition in Chinese: 「申请原因是“毁损”」. */
export function explain(condition: Condition, words: Wording): string {
  if ('variant' in condition) return `办理“${words.variant(condition.variant)}”`
  if ('held' in condition) return `证上有${condition.held.map(words.category).join('或')}`
  if ('not' in condition) return `不是（${explain(condition.not, words)}）`
  if ('all' in condition && !('field' in condition)) return condition.all.map((part) => explain(part, words)).join('，并且')
  if ('any' in condition) return condition.any.map((part) => explain(part, words)).join('，或者')
  const label = words.label(condition.field)
  if ('all' in condition) return `${label}全部勾选`
  if ('filled' in condition) return condition.filled ? `填了${label}` : `没填${label}`
  if ('is' in condition) {
    if (typeof condition.is === 'boolean') return `${label}选“${condition.is ? '是' : '否'}”`
    return `${label}是“${words.value(condition.field, condition.is)}”`
  }
  return `${label}是${condition.in.map((one) => `“${words.value(condition.field, one)}”`).join('或')}`
}
