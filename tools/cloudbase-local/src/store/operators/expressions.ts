import { evalExpr } from 'mingo/core'
import { matchesFor } from '../regex/regex-expressions'
import type { Value } from '../values'

/** An operator on the value of its operand. */
const onValue =
  (work: (operand: Value) => unknown) =>
  (doc: unknown, operand: unknown, options: unknown): unknown =>
    work(evalExpr(doc as never, operand as never, options as never) as Value)

/** Expression operators in place of mingo's. */
export const expressionOperators = {
  $regexMatch: onValue((operand) => matchesFor(operand, false).length > 0),
  $regexFind: onValue((operand) => matchesFor(operand, false)[0] ?? null),
  $regexFindAll: onValue((operand) => matchesFor(operand, true)),
}
