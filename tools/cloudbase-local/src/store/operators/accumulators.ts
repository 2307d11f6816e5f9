import { evalExpr, type Context } from 'mingo/core'
import { same } from '../order'
import type { Value } from '../values'

type Accumulator = (docs: unknown[], expression: unknown, options: { context: Context }) => Value[]

/** The values of an expression over a group; a document without the field adds nothing. */
const push: Accumulator = (docs, expression, { context }) =>
  docs
    .map((doc) => evalExpr(doc as never, expression as never, { context } as never) as Value | undefined)
    .filter((value) => value !== undefined)

const addToSet: Accumulator = (docs, expression, options) => {
  const distinct: Value[] = []
  for (const value of push(docs, expression, options))
    if (!distinct.some((known) => same(known, value))) distinct.push(value)
  return distinct
}

/** Accumulators in place of mingo's. */
export const accumulators = { $push: push, $addToSet: addToSet }
