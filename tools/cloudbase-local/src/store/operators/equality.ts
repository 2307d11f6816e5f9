import * as queries from 'mingo/operators/query'
import { same } from '../order'
import { reach } from '../paths'
import { isDoc, type Doc, type Value } from '../values'

export type QueryOperator = (selector: string, value: never, options: never) => (doc: never) => boolean

/** A whole sub-document or list: equal only with its fields in the same order, which mingo does not look at. */
const isComposite = (value: Value): boolean => isDoc(value) || Array.isArray(value)

/** The values that a path reaches, each followed by its elements where it is a list. */
const candidates = (doc: Doc, selector: string): (Value | undefined)[] =>
  reach(doc, selector).values.flatMap((value) => (Array.isArray(value) ? [value, ...(value as Value[])] : [value]))

const sameAs =
  (selector: string, operand: Value) =>
  (doc: Doc): boolean =>
    candidates(doc, selector).some((value) => same(value, operand))

/** Equality as MongoDB has it. */
export const equal: QueryOperator = (selector, operand: Value, options) =>
  isComposite(operand)
    ? (sameAs(selector, operand) as (doc: never) => boolean)
    : (queries.$eq as QueryOperator)(selector, operand as never, options)

/** Whether one of the composite values of a list is there; undefined where the list has none. */
export function compositeIn(selector: string, list: Value[]): ((doc: Doc) => boolean) | undefined {
  const tests = list.filter(isComposite).map((item) => sameAs(selector, item))
  return tests.length === 0 ? undefined : (doc) => tests.some((test) => test(doc))
}

/** The values of a list that mingo compares rightly. */
export const simpleIn = (list: Value[]): Value[] => list.filter((item) => !isComposite(item))
