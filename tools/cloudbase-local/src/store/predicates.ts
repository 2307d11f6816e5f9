import { bracket, toColumn, type Column } from './columns'
import { MOST_TERMS, UNSAFE_TEXT, type Condition } from './conditions'
import { kindOf } from './order'
import { isPosition } from './paths'
import type { Value } from './values'

export interface Predicate {
  sql: string
  params: Column[]
}

const SIGN = { $gt: '>', $gte: '>=', $lt: '<', $lte: '<=' }

/** A list that is longer than a statement has variables travels as JSON, in which bytes are written in hex. */
function inLongList(name: string, list: Column[]): Predicate {
  const bytes = list.filter((item) => Buffer.isBuffer(item))
  const others = list.filter((item) => !Buffer.isBuffer(item))
  return {
    sql: `${name} IN (SELECT value FROM json_each(?) UNION ALL SELECT unhex(value) FROM json_each(?))`,
    params: [JSON.stringify(others), JSON.stringify(bytes.map((item) => item.toString('hex')))],
  }
}

/** A condition on an index column. Exact as long as the index is neither multikey nor lossy. */
export function onColumn(name: string, { op, value }: Condition): Predicate {
  if (op === '$eq') return { sql: `${name} = ?`, params: [toColumn(value).column] }
  if (op === '$in') {
    const list = (value as Value[]).map((item) => toColumn(item).column)
    if (list.length === 0) return { sql: '0', params: [] }
    if (list.length > MOST_TERMS) return inLongList(name, list)
    return { sql: `${name} IN (${list.map(() => '?').join(', ')})`, params: list }
  }
  const bounds = bracket(value)
  const column = toColumn(value).column
  const upper = op === '$gt' || op === '$gte'
  return {
    sql: `${name} ${SIGN[op]} ? AND ${name} ${upper ? '<' : '>='} ?`,
    params: [column, upper ? (bounds?.to ?? column) : (bounds?.from ?? column)],
  }
}

const SIMPLE = /^[^"\\\u0000-\u001f]+$/

const pathTo = (parts: string[]) => `'$${parts.map((part) => `."${part.replace(/'/g, "''")}"`).join('')}'`

const isArray = (parts: string[]) => `json_type(d.doc, ${pathTo(parts)}) = 'array'`

/** What json_extract yields for a stored value, between two bounds; undefined where it is not worth narrowing by. */
interface Extracted {
  tail: string
  low: number | string
  high: number | string
}

/** SQLite reads decimal fractions with its own rounding: allow for the last digits. */
const ROUNDING = 1e-14

function extracted(value: Value): Extracted | undefined {
  const exactly = (tail: string, column: number | string): Extracted => ({ tail, low: column, high: column })
  switch (kindOf(value)) {
    case 'string':
      return UNSAFE_TEXT.test(value as string) ? undefined : exactly('', value as string)
    case 'boolean':
      return exactly('', value ? 1 : 0)
    case 'date':
      return exactly('."$date"', (value as Date).getTime())
    case 'number': {
      if (typeof value !== 'number' || !Number.isFinite(value)) return undefined
      const slack = Number.isSafeInteger(value) ? 0 : Math.abs(value) * ROUNDING
      return { tail: '', low: value - slack, high: value + slack }
    }
    default:
      return undefined
  }
}

function compared(place: string, op: Condition['op'], { low, high }: Extracted): Predicate {
  if (op === '$gt' || op === '$gte') return { sql: `${place} >= ?`, params: [low] }
  if (op === '$lt' || op === '$lte') return { sql: `${place} <= ?`, params: [high] }
  return low === high
    ? { sql: `${place} = ?`, params: [low] }
    : { sql: `${place} BETWEEN ? AND ?`, params: [low, high] }
}

const quoted = (value: Value) => JSON.stringify(value)

/** A text that the stored document must hold for the condition to be true; cheaper than reading its JSON. */
function mention({ op, value }: Condition): Predicate | undefined {
  if (op === '$eq' && typeof value === 'string') return { sql: 'instr(d.doc, ?) > 0', params: [quoted(value)] }
  return undefined
}

/** Narrows a scan by reading the stored JSON: true for every match, and for some that are none. */
export function onDocument(condition: Condition): Predicate | undefined {
  const parts = condition.path.split('.')
  if (parts.some((part) => !SIMPLE.test(part) || isPosition(part))) return undefined
  const { op, value } = condition
  const values = op === '$in' ? (value as Value[]) : [value]
  if (values.length > MOST_TERMS) return undefined
  const alternatives: string[] = []
  const params: Column[] = []
  for (const item of values) {
    const target = extracted(item)
    if (!target) return undefined
    const test = compared(`json_extract(d.doc, ${pathTo(parts).slice(0, -1)}${target.tail}')`, op, target)
    alternatives.push(test.sql)
    params.push(...test.params)
  }
  for (let length = 1; length <= parts.length; length++) alternatives.push(isArray(parts.slice(0, length)))
  const first = mention(condition)
  const rest = `(${alternatives.join(' OR ')})`
  return first ? { sql: `(${first.sql} AND ${rest})`, params: [...first.params, ...params] } : { sql: rest, params }
}

/** Narrows a scan by an `$or`; undefined as soon as one of its branches cannot be narrowed. */
export function onAlternatives(branches: Condition[][]): Predicate | undefined {
  const parts: Predicate[] = []
  if (branches.flat().length > MOST_TERMS) return undefined
  for (const branch of branches) {
    const tests = branch.map(onDocument).filter((test) => test !== undefined)
    if (tests.length === 0) return undefined
    parts.push({
      sql: `(${tests.map((test) => test.sql).join(' AND ')})`,
      params: tests.flatMap((test) => test.params),
    })
  }
  return parts.length === 0
    ? undefined
    : { sql: `(${parts.map((part) => part.sql).join(' OR ')})`, params: parts.flatMap((part) => part.params) }
}
