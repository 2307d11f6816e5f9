import { ObjectId } from 'bson'
import * as queries from 'mingo/operators/query'
import { resolve } from 'mingo/util'
import { failed } from '../errors'
import { boundedRegExp } from '../regex/bounded-regexp'
import { Query } from 'mingo/query'
import { isPosition, reach } from '../paths'
import { isDoc, type Doc, type Value } from '../values'
import { bitOperators } from './bits'
import { compositeIn, equal, simpleIn, type QueryOperator } from './equality'
import { typeTest } from './types'

const bounded = (value: Value): Value => {
  if (value instanceof RegExp) return boundedRegExp(value)
  return Array.isArray(value) ? value.map((item) => bounded(item as Value)) : value
}

/** An operator whose regular expressions are held to a time. */
const withBounds =
  (operator: QueryOperator): QueryOperator =>
  (selector, value, options) =>
    operator(selector, bounded(value) as never, options)

const isNothing = (value: Value | undefined) => value === null || value === undefined

/** What a scalar is found by in a set; undefined for null, which also means missing, and for anything else. */
function keyOf(value: Value | undefined): string | undefined {
  if (value instanceof Date) return `date ${value.getTime()}`
  if (value instanceof ObjectId) return `objectId ${value.toHexString()}`
  return value === null || typeof value === 'object' ? undefined : `${typeof value} ${String(value)}`
}

const mingoIn = withBounds(queries.$in as QueryOperator)

/** `$in` that compares whole sub-documents and lists field by field. */
const inList: QueryOperator = (selector, list: Value[], options) => {
  if (!Array.isArray(list)) return mingoIn(selector, list, options)
  const composite = compositeIn(selector, list)
  const simple = inScalars(selector, simpleIn(list) as never, options)
  return composite ? (doc) => simple(doc) || composite(doc) : simple
}

/** `$in` that looks scalars up in a set: mingo goes through the whole list for every document. */
const inScalars: QueryOperator = (selector, list: Value[], options) => {
  const inWhole = mingoIn(selector, list as never, options)
  const inOthers = mingoIn(selector, list.filter((item) => keyOf(item) === undefined) as never, options)
  const known = new Set(list.map(keyOf))
  return (doc) => {
    const value = resolve(doc, selector, { unwrapArray: true }) as Value | undefined
    const keys = (Array.isArray(value) ? (value as Value[]) : [value]).map((item) =>
      isNothing(item) ? '' : keyOf(item),
    )
    if (keys.includes(undefined)) return inWhole(doc)
    return keys.some((key) => known.has(key)) || inOthers(doc)
  }
}

/** A sub-document in an array on the way lacks the field: that counts as null, which mingo overlooks. */
const lackedInArray = (doc: Doc, selector: string): boolean => {
  if (selector.split('.').some(isPosition)) return false
  const { values, through } = reach(doc, selector)
  return through && values.includes(undefined)
}

/** `$eq` and `$in` that find null also where a sub-document of an array lacks the field. */
const orLacked =
  (operator: QueryOperator, asksForNull: (operand: Value) => boolean): QueryOperator =>
  (selector, operand, options) => {
    const matches = operator(selector, operand, options)
    if (!asksForNull(operand)) return matches
    return (doc) => matches(doc) || lackedInArray(doc, selector)
  }

const not =
  (operator: QueryOperator): QueryOperator =>
  (selector, operand, options) => {
    const matches = operator(selector, operand, options)
    return (doc) => !matches(doc)
  }

const eq = orLacked(equal, (operand) => operand === null)
const within = orLacked(inList, (operand) => Array.isArray(operand) && operand.includes(null))

const isOnValues = (criteria: Doc) =>
  Object.keys(criteria).every((key) => key.startsWith('$') && !['$and', '$or', '$nor'].includes(key))

/** `$elemMatch` whose conditions on fields match sub-documents only: a scalar has no fields that could be missing. */
const elemMatch: QueryOperator = (selector, criteria: Doc, options) => {
  if (!isDoc(criteria) || isOnValues(criteria))
    return (queries.$elemMatch as QueryOperator)(selector, criteria as never, options)
  const query = new Query(criteria as never, options)
  return (doc) => {
    const value = resolve(doc, selector, { unwrapArray: true }) as Value | undefined
    return Array.isArray(value) && value.some((item) => isDoc(item) && query.test(item as never))
  }
}

/** `$type` that looks at an array's elements too, and knows no types that BSON has not. */
const type: QueryOperator = (selector, names: Value) => {
  const tests = ([names].flat() as Value[]).map(typeTest)
  return (doc: Doc) => {
    const values = reach(doc, selector).values.flatMap((value) => (Array.isArray(value) ? [value, ...value] : [value]))
    return values.some((value) => tests.some((test) => test(value as Value)))
  }
}

/** `$all`: every one of the values is there, in a list or alone. */
const all: QueryOperator = (selector, list: Value[], options) => {
  if (!Array.isArray(list)) throw failed('$all needs an array')
  const tests = list.map((item) => {
    if (item instanceof RegExp) return withBounds(queries.$regex as QueryOperator)(selector, item as never, options)
    if (isDoc(item) && '$elemMatch' in item) return elemMatch(selector, item.$elemMatch as never, options)
    return eq(selector, item as never, options)
  })
  return (doc) => tests.length > 0 && tests.every((test) => test(doc))
}

/** `$gte` and `$lte`: against null they find what equals it. */
const orEqual =
  (operator: QueryOperator): QueryOperator =>
  (selector, operand: Value, options) =>
    (operand === null ? eq : operator)(selector, operand as never, options)

/** Query operators in place of mingo's. */
export const queryOperators = {
  ...bitOperators,
  $regex: withBounds(queries.$regex as QueryOperator),
  $eq: eq,
  $ne: not(eq),
  $in: within,
  $nin: not(within),
  $gte: orEqual(queries.$gte as QueryOperator),
  $lte: orEqual(queries.$lte as QueryOperator),
  $elemMatch: elemMatch,
  $type: type,
  $all: all,
}
