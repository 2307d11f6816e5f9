import { kindOf } from './order'
import { isDoc, type Doc, type Value } from './values'

/** One test that every match must pass, on one field. */
export interface Condition {
  path: string
  op: '$eq' | '$in' | '$gt' | '$gte' | '$lt' | '$lte'
  value: Value
}

export interface Conditions {
  list: Condition[]
  /** The list says all that the filter says. */
  complete: boolean
  /** Every match satisfies one list of each `$or`. */
  alternatives: Condition[][][]
}

const RANGES = new Set(['$gt', '$gte', '$lt', '$lte'])
const SCALAR = new Set(['null', 'number', 'string', 'boolean', 'date', 'objectId'])

const isScalar = (value: Value) => SCALAR.has(kindOf(value))

const isOperators = (value: Value): value is Doc => isDoc(value) && Object.keys(value)[0]?.startsWith('$') === true

/** SQLite bounds the terms and variables of a statement: beyond these the matcher decides alone. */
export const MOST_TERMS = 200

/** Texts that SQLite's JSON does not give back as they are. */
export const UNSAFE_TEXT = /\u0000|\p{Surrogate}/u

/** A longer list of values travels as JSON: texts and whole numbers exactly, dates and ObjectIds as bytes in hex. */
const travels = (item: Value) => {
  if (typeof item === 'string') return !UNSAFE_TEXT.test(item)
  return Number.isSafeInteger(item) || ['date', 'objectId'].includes(kindOf(item))
}

const isUsable = (list: Value[]) => list.every(isScalar) && (list.length <= MOST_TERMS || list.every(travels))

function one(path: string, op: string, value: Value): Condition | undefined {
  if (op === '$eq') return isScalar(value) ? { path, op, value } : undefined
  if (op === '$in') return Array.isArray(value) && isUsable(value as Value[]) ? { path, op, value } : undefined
  if (RANGES.has(op) && isScalar(value) && value !== null) return { path, op: op as Condition['op'], value }
  return undefined
}

/** The conditions that a filter implies: enough to choose an index and to narrow a scan, never too strict. */
export function conditionsOf(filter: Doc | undefined): Conditions {
  const out: Conditions = { list: [], complete: true, alternatives: [] }
  const add = (path: string, op: string, value: Value) => {
    const condition = one(path, op, value)
    if (condition) out.list.push(condition)
    else out.complete = false
  }
  const walk = (node: Doc) => {
    for (const [key, value] of Object.entries(node)) {
      if (key === '$and' && Array.isArray(value))
        value.forEach((part) => (isDoc(part) ? walk(part) : (out.complete = false)))
      else if (key.startsWith('$')) {
        out.complete = false
        if (key === '$or' && Array.isArray(value) && value.every(isDoc))
          out.alternatives.push((value as Doc[]).map((part) => conditionsOf(part).list))
      } else if (isOperators(value)) Object.entries(value).forEach(([op, operand]) => add(key, op, operand))
      else add(key, '$eq', value)
    }
  }
  if (filter) walk(filter)
  return out
}
