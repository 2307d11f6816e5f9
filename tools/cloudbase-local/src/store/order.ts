import { Decimal128, Long, ObjectId } from 'bson'
import { isDoc, toPlain, type Value } from './values'

const RANK = {
  undefined: 1,
  null: 2,
  number: 3,
  string: 4,
  object: 5,
  array: 6,
  binary: 7,
  objectId: 8,
  boolean: 9,
  date: 10,
  regex: 12,
  other: 13,
}

export type Kind = keyof typeof RANK

/** MongoDB's type bracket of a value. */
export function kindOf(value: Value | undefined): Kind {
  switch (typeof value) {
    case 'undefined':
      return 'undefined'
    case 'number':
      return 'number'
    case 'string':
      return 'string'
    case 'boolean':
      return 'boolean'
  }
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (value instanceof Date) return 'date'
  if (isDoc(value)) return 'object'
  if (value instanceof ObjectId) return 'objectId'
  if (value instanceof RegExp) return 'regex'
  if (Long.isLong(value) || value instanceof Decimal128) return 'number'
  return '_bsontype' in (value as object) ? 'binary' : 'other'
}

const toNumber = (value: Value) => (typeof value === 'number' ? value : Number(String(value)))

const numbers = (a: Value, b: Value): number => {
  const x = toNumber(a)
  const y = toNumber(b)
  if (Number.isNaN(x)) return Number.isNaN(y) ? 0 : -1
  if (Number.isNaN(y)) return 1
  return x < y ? -1 : x > y ? 1 : 0
}

const HIGH = /[\ud800-\udfff]/

/** MongoDB compares strings byte by byte in UTF-8; UTF-16 order differs only where surrogates occur. */
const strings = (a: string, b: string): number => {
  if (a === b) return 0
  if (HIGH.test(a) || HIGH.test(b)) return Buffer.compare(Buffer.from(a), Buffer.from(b))
  return a < b ? -1 : 1
}

const arrays = (a: Value[], b: Value[]): number => {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const order = compare(a[i], b[i])
    if (order !== 0) return order
  }
  return Math.sign(a.length - b.length)
}

const objects = (a: Record<string, Value>, b: Record<string, Value>): number => {
  const left = Object.keys(a)
  const right = Object.keys(b)
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const order =
      Math.sign(RANK[kindOf(a[left[i]])] - RANK[kindOf(b[right[i]])]) ||
      strings(left[i], right[i]) ||
      compare(a[left[i]], b[right[i]])
    if (order !== 0) return order
  }
  return Math.sign(left.length - right.length)
}

/** BSON comparison order: by type bracket, then by value (MongoDB manual, "Comparison/Sort Order"). */
export function compare(a: Value | undefined, b: Value | undefined): number {
  const kind = kindOf(a)
  const other = kindOf(b)
  if (kind !== other) return Math.sign(RANK[kind] - RANK[other])
  switch (kind) {
    case 'number':
      return numbers(a as Value, b as Value)
    case 'string':
      return strings(a as string, b as string)
    case 'boolean':
      return Number(a) - Number(b)
    case 'date':
      return Math.sign((a as Date).getTime() - (b as Date).getTime())
    case 'array':
      return arrays(a as Value[], b as Value[])
    case 'object':
      return objects(a as Record<string, Value>, b as Record<string, Value>)
    case 'undefined':
    case 'null':
      return 0
    default:
      return strings(JSON.stringify(toPlain(a)), JSON.stringify(toPlain(b)))
  }
}

/** Equality as MongoDB has it: the order of a sub-document's fields counts. */
export const same = (a: Value | undefined, b: Value | undefined): boolean => compare(a, b) === 0
