import { ObjectId } from 'bson'
import * as queries from 'mingo/operators/query'
import { resolve } from 'mingo/util'
import { boundedRegExp } from '../regex/bounded-regexp'
import type { Value } from '../values'

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
    const keys = (Array.isArray(value) ? (value as Value[]) : [value]).map((item) => (item == null ? '' : keyOf(item)))
    if (keys.includes(undefined)) return inWhole(doc)
    return keys.some((key) => known.has(key)) || inOthers(doc)
  }
}

/** Query operators in place of mingo's. */
export const queryOperators = {
  $regex: withBounds(queries.$regex as QueryOperator),
  $in: inList,
  $nin: ((selector, list, options) => {
    const within = inList(selector, list, options)
    return (doc) => !within(doc)
  }) as QueryOperator,
  $all: withBounds(queries.$all as QueryOperator),
}
