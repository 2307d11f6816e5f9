import { foldCondition, type Condition, type Test } from './vocabulary/condition'

/** A field's answer as phones hold it and functions receive it. */
export type Answer = string | boolean | readonly string[]
export type Answers = Readonly<Record<string, Answer | undefined>>
/** `parts`: the codes in force on the chosen subject. */
export interface RuleContext {
  answers: Answers
  variant: string
  parts?: readonly string[]
}

const filled = (answer: Answer | undefined) =>
  answer !== undefined && answer !== '' && !(Array.isArray(answer) && answer.length === 0)

const chosenIn = (answer: Answer | undefined): readonly string[] =>
  Array.isArray(answer) ? (answer as readonly string[]) : [String(answer)]

function passes(test: Test, { answers, variant, parts = [] }: RuleContext): boolean {
  if ('variant' in test) return variant === test.variant
  if ('parts' in test) return test.parts.some((code) => parts.includes(code))
  if ('covers' in test) return parts.length > 0 && parts.every((code) => chosenIn(answers[test.covers]).includes(code))
  const answer = answers[test.field]
  if ('filled' in test) return filled(answer) === test.filled
  if ('is' in test) return answer === test.is
  return test.in.some((one) => chosenIn(answer).includes(one))
}

/** Evaluates a condition. A missing condition holds. */
export const holds = (condition: Condition | undefined, context: RuleContext): boolean =>
  !condition ||
  foldCondition<boolean>(condition, {
    test: (test) => passes(test, context),
    all: (parts) => parts.every(Boolean),
    any: (parts) => parts.some(Boolean),
    not: (one) => !one,
  })
