import { Binary, Decimal128, EJSON, Long, ObjectId } from 'bson'
import { regExpOf } from './regex/options'

/** A stored value: what MongoDB would hold, as JavaScript. */
export type Value = null | boolean | number | string | Date | RegExp | Value[] | Doc | object
/** A document or sub-document. */
export interface Doc {
  [field: string]: Value
}

/** Raised for anything the client sent that cannot be stored or run. */
export class RequestError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

const invalid = (message: string) => new RequestError('DATABASE_REQUEST_FAILED', message)

/** The clock that `$tcb_server_date` is resolved against, in milliseconds. */
export type Now = () => number

const number = (text: unknown) => Number(text)

const toDate = (value: unknown): Date => {
  const long = (value as { $numberLong?: string } | null)?.$numberLong
  const date = new Date(typeof value === 'string' ? value : Number(long ?? value))
  if (Number.isNaN(date.getTime())) throw invalid('Invalid $date')
  return date
}

const toRegExp = ({ pattern, options }: { pattern: string; options: string }): RegExp => {
  // JavaScript's own: a global or sticky RegExp would remember its last position between documents.
  const regex = regExpOf(pattern, (options ?? '').replace(/[dgvy]/g, ''))
  if (!regex) throw invalid(`Regular expression is invalid: ${pattern} with options '${options ?? ''}'`)
  return regex
}

const toLong = (text: string): number | Long => {
  const plain = Number(text)
  return Number.isSafeInteger(plain) ? plain : Long.fromString(text)
}

const special = (key: string, node: Record<string, unknown>, now: Now): Value | undefined => {
  switch (key) {
    case '$numberInt':
      return number(node.$numberInt)
    case '$numberDouble':
      return number(node.$numberDouble)
    case '$numberLong':
      return toLong(String(node.$numberLong))
    case '$numberDecimal':
      return Decimal128.fromString(String(node.$numberDecimal))
    case '$date':
      return toDate(node.$date)
    case '$oid':
      return new ObjectId(String(node.$oid))
    case '$regularExpression':
      return toRegExp(node.$regularExpression as { pattern: string; options: string })
    case '$tcb_server_date': {
      const { offset } = revive(node.$tcb_server_date, now) as { offset?: number }
      return new Date(now() + (offset ?? 0))
    }
    case '$binary':
    case '$timestamp':
    case '$minKey':
    case '$maxKey':
    case '$symbol':
    case '$undefined':
      return EJSON.deserialize(node as never) as Value
    default:
      return undefined
  }
}

/** Deeper than any document with the operators around it; without a bound, the stack would be one. */
const DEEPEST = 250

/** Turns parsed EJSON (canonical, relaxed or stored form) into values, in place. */
function revive(node: unknown, now: Now, level = 1): Value {
  if (node === null || typeof node !== 'object') return node as Value
  if (level > DEEPEST) throw invalid(`the request exceeds the maximum of ${DEEPEST} nested levels`)
  if (Array.isArray(node)) {
    for (let i = 0; i < node.length; i++) {
      if (typeof node[i] === 'object') node[i] = revive(node[i], now, level + 1)
    }
    return node
  }
  const object = node as Record<string, unknown>
  for (const key in object) {
    if (key.charCodeAt(0) === 36) {
      const value = special(key, object, now)
      if (value !== undefined) return value
    }
    if (key === '__proto__') throw invalid("The field name '__proto__' is not valid for storage")
    if (typeof object[key] === 'object') object[key] = revive(object[key], now, level + 1)
  }
  return object as Doc
}

/** Reads an EJSON text; all server dates in it are one moment. Throws INVALID_PARAM when it is not JSON. */
export function decode(text: string, now: Now = Date.now): Value {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    throw new RequestError('INVALID_PARAM', 'Invalid request param: not a valid EJSON text')
  }
  let instant: number | undefined
  return revive(parsed, () => (instant ??= now()))
}

const plainNumber = (value: number): unknown => {
  if (Number.isFinite(value)) return Object.is(value, -0) ? { $numberDouble: '-0.0' } : value
  return { $numberDouble: Number.isNaN(value) ? 'NaN' : value > 0 ? 'Infinity' : '-Infinity' }
}

/** The same value made of JSON types only; copies no more than it must. */
export function toPlain(value: Value | undefined): unknown {
  if (typeof value === 'number') return plainNumber(value)
  if (value === null || typeof value !== 'object') return value
  if (value instanceof Date) return { $date: value.getTime() }
  if (value instanceof RegExp) return { $regularExpression: { pattern: value.source, options: value.flags } }
  if (Array.isArray(value)) return value.map((item) => (item === undefined ? null : toPlain(item)))
  if (isDoc(value)) {
    const copy: Record<string, unknown> = {}
    for (const key of Object.keys(value)) copy[key] = toPlain(value[key])
    return copy
  }
  if (Long.isLong(value)) return { $numberLong: value.toString() }
  if (value instanceof Binary || value instanceof Uint8Array) return EJSON.serialize(value as never, { relaxed: false })
  return EJSON.serialize(value as never, { relaxed: false })
}

/** The stored text of a value: relaxed EJSON that both SDKs read back, with dates as `{"$date": ms}`. */
export const encode = (value: Value): string => JSON.stringify(toPlain(value))

/** True for a plain sub-document, false for arrays, dates and BSON types. */
export function isDoc(value: unknown): value is Doc {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false
  const prototype = Object.getPrototypeOf(value) as object | null
  return prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null
}

/** An independent copy of a value. */
export function clone<T extends Value>(value: T): T {
  if (Array.isArray(value)) return value.map((item) => clone(item as Value)) as unknown as T
  if (value instanceof Date) return new Date(value.getTime()) as unknown as T
  if (!isDoc(value)) return value
  const copy: Doc = {}
  for (const key of Object.keys(value)) copy[key] = clone(value[key])
  return copy as unknown as T
}
