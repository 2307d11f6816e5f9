import { evalExpr, type Context } from 'mingo/core'
import * as mingo from 'mingo/operators/accumulator'
import { failed } from '../errors'
import { same } from '../order'
import { typeName } from '../update/errors'
import { isDoc, type Doc, type Value } from '../values'

interface Options {
  context: Context
}
type Accumulator = (docs: unknown[], expression: unknown, options: Options) => unknown

const values = (docs: unknown[], expression: unknown, { context }: Options) =>
  docs.map((doc) => evalExpr(doc as never, expression as never, { context } as never) as Value | undefined)

/** The values of an expression over a group; a document without the field adds nothing. */
const push = (docs: unknown[], expression: unknown, options: Options): Value[] =>
  values(docs, expression, options).filter((value) => value !== undefined)

const addToSet: Accumulator = (docs, expression, options) => {
  const distinct: Value[] = []
  for (const value of push(docs, expression, options))
    if (!distinct.some((known) => same(known, value))) distinct.push(value)
  return distinct
}

/** A deviation of the numbers among the values, null where there are too few. */
const deviation =
  (least: number): Accumulator =>
  (docs, expression, options) => {
    const numbers = push(docs, expression, options).filter((value): value is number => typeof value === 'number')
    if (numbers.length < least) return null
    const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length
    const squares = numbers.reduce((sum, value) => sum + (value - mean) ** 2, 0)
    return Math.sqrt(squares / (numbers.length - least + 1))
  }

const mergeObjects: Accumulator = (docs, expression, options) => {
  const merged: Doc = {}
  for (const value of push(docs, expression, options)) {
    if (value === null) continue
    if (!isDoc(value)) throw failed(`$mergeObjects requires object inputs, but input is of type ${typeName(value)}`)
    Object.assign(merged, value)
  }
  return merged
}

/** One of a group by an order: the value itself, not a list of it. */
const only =
  (operator: unknown): Accumulator =>
  (docs, expression, options) => {
    const found = (operator as Accumulator)(docs, expression, options)
    return Array.isArray(found) ? ((found as Value[])[0] ?? null) : found
  }

/** Accumulators in place of mingo's. */
export const accumulators = {
  $push: push,
  $addToSet: addToSet,
  $stdDevPop: deviation(1),
  $stdDevSamp: deviation(2),
  $mergeObjects: mergeObjects,
  $top: only(mingo.$top),
  $bottom: only(mingo.$bottom),
}
