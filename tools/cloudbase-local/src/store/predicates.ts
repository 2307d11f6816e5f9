import { bracket, toColumn, type Column } from './columns'
import type { Condition } from './conditions'
import { kindOf } from './order'
import { isPosition } from './paths'
import type { Value } from './values'

export interface Predicate { sql: string, params: Column[] }

const SIGN = { $gt: '>', $gte: '>=', $lt: '<', $lte: '<=' }

/** A condition on an index column. Exact as long as the index is neither multikey nor lossy. */
export function onColumn(name: string, { op, value }: Condition): Predicate {
  if (op === '$eq') return { sql: `${name} = ?`, params: [toColumn(value).column] }
  if (op === '$in') {
    const list = (value as Value[]).map(item => toColumn(item).column)
    return list.length === 0 ? { sql: '0', params: [] } : { sql: `${name} IN (${list.map(() => '?').join(', ')})`, params: list }
  }
  const bounds = bracket(value)
  const column = toColumn(value).column
  const upper = op === '$gt' || op === '$gte'
  return { sql: `${name} ${SIGN[op]} ? AND ${name} ${upper ? '<' : '>='} ?`, params: [column, upper ? bounds?.to ?? column : bounds?.from ?? column] }
}

const SIMPLE = /^[^"\\\u0000-\u001f]+$/

const pathTo = (parts: string[]) => `'$${parts.map(part => `."${part.replace(/'/g, "''")}"`).join('')}'`

const isArray = (parts: string[]) => `json_type(d.doc, ${pathTo(parts)}) = 'array'`

/** What json_extract yields for a stored value; undefined where it is not worth narrowing by. */
function extracted(value: Value): { tail: string, column: number | string | null } | undefined {
  switch (kindOf(value)) {
    case 'string': return { tail: '', column: value as string }
    case 'boolean': return { tail: '', column: value ? 1 : 0 }
    case 'number': return typeof value === 'number' && Number.isFinite(value) ? { tail: '', column: value } : undefined
    case 'date': return Number.isNaN((value as Date).getTime()) ? undefined : { tail: '."$date"', column: (value as Date).getTime() }
    default: return undefined
  }
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
  if (parts.some(part => !SIMPLE.test(part) || isPosition(part))) return undefined
  const { op, value } = condition
  const values = op === '$in' ? value as Value[] : [value]
  const alternatives: string[] = []
  const params: Column[] = []
  for (const item of values) {
    const target = extracted(item)
    if (!target || target.column === null) return undefined
    const place = pathTo(parts).slice(0, -1) + target.tail + "'"
    alternatives.push(`json_extract(d.doc, ${place}) ${op === '$eq' || op === '$in' ? '=' : SIGN[op]} ?`)
    params.push(target.column)
  }
  for (let length = 1; length <= parts.length; length++) alternatives.push(isArray(parts.slice(0, length)))
  const first = mention(condition)
  const rest = `(${alternatives.join(' OR ')})`
  return first ? { sql: `(${first.sql} AND ${rest})`, params: [...first.params, ...params] } : { sql: rest, params }
}

/** Narrows a scan by an `$or`; undefined as soon as one of its branches cannot be narrowed. */
export function onAlternatives(branches: Condition[][]): Predicate | undefined {
  const parts: Predicate[] = []
  for (const branch of branches) {
    const tests = branch.map(onDocument).filter(test => test !== undefined)
    if (tests.length === 0) return undefined
    parts.push({ sql: `(${tests.map(test => test.sql).join(' AND ')})`, params: tests.flatMap(test => test.params) })
  }
  return parts.length === 0 ? undefined : { sql: `(${parts.map(part => part.sql).join(' OR ')})`, params: parts.flatMap(part => part.params) }
}
