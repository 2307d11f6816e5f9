import type { IndexField } from './columns'
import { compare } from './order'
import { reach } from './paths'
import type { Doc, Value } from './values'

/** The value by which a document sorts on a path: the least element of an array upwards, the greatest downwards. */
function sortKey(doc: Doc, { path, direction }: IndexField): Value | undefined {
  const { values } = reach(doc, path)
  const all = values.flatMap((value) =>
    Array.isArray(value) ? (value.length === 0 ? [undefined] : (value as Value[])) : [value ?? null],
  )
  if (all.length === 1) return all[0]
  if (all.length === 0) return null
  return all.reduce((best, value) => (compare(value, best) * direction < 0 ? value : best))
}

/** Sorts stably by MongoDB's order. */
export function sortDocs<T extends { doc: Doc }>(rows: T[], order: IndexField[]): T[] {
  const keyed = rows.map((row) => ({ row, keys: order.map((field) => sortKey(row.doc, field)) }))
  keyed.sort((a, b) => {
    for (let i = 0; i < order.length; i++) {
      const result = compare(a.keys[i], b.keys[i]) * order[i].direction
      if (result !== 0) return result
    }
    return 0
  })
  return keyed.map(({ row }) => row)
}
