import { type ObjectId } from 'bson'
import { kindOf } from './order'
import { isPosition, reach } from './paths'
import { encode, isDoc, type Doc, type Value } from './values'

/** What SQLite holds for one indexed field. Its own order number < text < blob is BSON's. */
export type Column = number | string | Buffer

/** Null and missing: below every number. Not SQL NULL, which a WITHOUT ROWID key refuses. */
const NOTHING = -Infinity

export interface IndexField {
  path: string
  direction: 1 | -1
}

/** Facts about an index that grow with what is stored: which fields hold arrays, whether order is exact. */
export interface IndexRows {
  rows: Column[][]
  /** Bit per field that came out of an array. */
  multi: number
  /** A value was stored whose column loses detail: results need checking against the document. */
  lossy: boolean
}

const TAG = { objectId: 0x70, boolean: 0x80, date: 0x90, rest: 0xf0 }

const bytes = (tag: number, body: Buffer): Buffer => Buffer.concat([Buffer.from([tag]), body])

/** Big-endian IEEE 754 with the sign folded in, so that bytes compare as the numbers do. */
function sortable(value: number): Buffer {
  const buffer = Buffer.alloc(8)
  buffer.writeDoubleBE(value)
  if (buffer[0] & 0x80) for (let i = 0; i < 8; i++) buffer[i] = ~buffer[i] & 0xff
  else buffer[0] |= 0x80
  return buffer
}

const sortedKeys = (value: Value): Value => {
  if (Array.isArray(value)) return value.map((item) => sortedKeys(item as Value))
  if (!isDoc(value)) return value
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sortedKeys(value[key])]),
  )
}

const LONE_SURROGATE = /\p{Surrogate}/u

const numberColumn = (value: Value): { column: Column; exact: boolean } => {
  const number = typeof value === 'number' ? value : Number(String(value))
  if (Number.isNaN(number) || number === -Infinity) return { column: -Number.MAX_VALUE, exact: false }
  return { column: number === 0 ? 0 : number, exact: typeof value === 'number' }
}

/** The column of a value, and whether it stands for that value alone. */
export function toColumn(value: Value | undefined): { column: Column; exact: boolean } {
  switch (kindOf(value)) {
    case 'null':
    case 'undefined':
      return { column: NOTHING, exact: true }
    case 'number':
      return numberColumn(value as Value)
    case 'string':
      return { column: value as string, exact: !LONE_SURROGATE.test(value as string) }
    case 'boolean':
      return { column: Buffer.from([TAG.boolean, value ? 1 : 0]), exact: true }
    case 'date': {
      const time = (value as Date).getTime()
      return { column: bytes(TAG.date, sortable(time)), exact: !Number.isNaN(time) }
    }
    case 'objectId':
      return { column: bytes(TAG.objectId, (value as ObjectId).id as Buffer), exact: true }
    default:
      return { column: bytes(TAG.rest, Buffer.from(encode(sortedKeys(value as Value)))), exact: false }
  }
}

/** Bounds that keep a range inside its type bracket: `[from, to)`. */
export function bracket(value: Value): { from: Column; to: Column } | undefined {
  switch (kindOf(value)) {
    case 'number':
      return { from: -Number.MAX_VALUE, to: '' }
    case 'string':
      return { from: '', to: Buffer.alloc(0) }
    case 'date':
      return { from: Buffer.from([TAG.date]), to: Buffer.from([TAG.date + 1]) }
    case 'boolean':
      return { from: Buffer.from([TAG.boolean]), to: Buffer.from([TAG.boolean + 1]) }
    case 'objectId':
      return { from: Buffer.from([TAG.objectId]), to: Buffer.from([TAG.objectId + 1]) }
    default:
      return undefined
  }
}

interface FieldColumns {
  columns: Column[]
  multi: boolean
  lossy: boolean
}

function fieldColumns(doc: Doc, path: string): FieldColumns {
  const reached = reach(doc, path)
  const out: FieldColumns = { columns: [], multi: reached.through, lossy: false }
  const add = (value: Value | undefined) => {
    const { column, exact } = toColumn(value)
    out.columns.push(column)
    if (!exact) out.lossy = true
  }
  for (const value of reached.values) {
    if (!Array.isArray(value)) {
      add(value)
      continue
    }
    out.multi = true
    // The array as a whole can be asked for too, and an empty one has no element to stand for it.
    out.lossy = true
    add(value)
    for (const item of value) add(item as Value)
  }
  if (reached.through) {
    out.lossy = true
    // Elements without the field answer to null; those are found here and judged on the document.
    if (reached.skipped || reached.values.length === 0) out.columns.push(NOTHING)
  }
  return out
}

const keyOf = (row: Column[]) =>
  row.map((c) => (Buffer.isBuffer(c) ? 'b' + c.toString('hex') : typeof c + String(c))).join('\u0000')

/** The rows of one document in an index: more than one where a field holds an array. */
export function indexRows(doc: Doc, fields: IndexField[]): IndexRows {
  let rows: Column[][] = [[]]
  let multi = 0
  let lossy = false
  fields.forEach(({ path }, position) => {
    const field = fieldColumns(doc, path)
    if (field.multi) multi |= 1 << position
    if (field.lossy || path.split('.').some(isPosition)) lossy = true
    rows = rows.flatMap((row) => field.columns.map((column) => [...row, column]))
  })
  if (rows.length > 1) {
    const seen = new Map(rows.map((row) => [keyOf(row), row]))
    rows = [...seen.values()]
  }
  return { rows, multi, lossy }
}

/** A text that names one index row, for locks and unique checks. */
export const rowKey = keyOf
