import { ObjectId } from 'bson'
import * as queries from 'mingo/operators/query'
import { resolve } from 'mingo/util'
import { boundedRegExp } from '../regex/bounded-regexp'
import { Query } from 'mingo/query'
import { isPosition, reach } from '../paths'
import { isDoc, type Doc, type Value } from '../values'

type QueryOperator = (selector: string, value: never, options: never) => (doc: never) => boolean

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

/** `$in` that looks scalars up in a set: mingo goes through the whole list for every document. */
const inList: QueryOperator = (selector, list: Value[], options) => {
  const mingoIn = withBounds(queries.$in as QueryOperator)
  if (!Array.isArray(list)) return mingoIn(selector, list, options)
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

const eq = orLacked(queries.$eq as QueryOperator, (operand) => operand === null)
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

/** `$type` that looks at an array's elements too. */
const type: QueryOperator = (selector, name, options) => {
  const ofValue = (queries.$type as QueryOperator)('value', name, options)
  return (doc) => {
    const value = resolve(doc, selector, { unwrapArray: true }) as Value | undefined
    const candidates = [value, ...(Array.isArray(value) ? (value as Value[]) : [])]
    return candidates.some((candidate) => ofValue({ value: candidate } as never))
  }
}

/** Query operators in place of mingo's. */
export const queryOperators = {
  $regex: withBounds(queries.$regex as QueryOperator),
  $eq: eq,
  $ne: not(eq),
  $in: within,
  $nin: not(within),
  $elemMatch: elemMatch,
  $type: type,
  $all: withBounds(queries.$all as QueryOperator),
}
