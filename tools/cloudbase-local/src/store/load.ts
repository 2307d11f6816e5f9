import type { Collection } from './catalog'
import { prepared } from './change'
import type { Sql } from './sql'
import { decode, type Doc, type Now } from './values'
import { idColumn, type Writer } from './writer'

const PER_COMMIT = 5000

/** Adds many documents with few commits. A document whose id exists takes the other one's place. */
export function loadInto(
  sql: Sql,
  collection: Collection,
  writer: Writer,
  docs: Iterable<Doc | string>,
  now: Now,
): number {
  let count = 0
  const put = (doc: Doc) => {
    const row = sql.get(`SELECT rid, doc FROM ${collection.table} WHERE id = ?`, [idColumn(doc._id)]) as
      [number, string] | undefined
    if (row) writer.replace(collection, row[0], decode(row[1]) as Doc, doc)
    else writer.add(collection, doc)
  }
  let batch: Doc[] = []
  const flush = () => {
    sql.atomically(() => batch.forEach(put))
    count += batch.length
    batch = []
  }
  for (const item of docs) {
    batch.push(prepared((typeof item === 'string' ? decode(item, now) : item) as Doc, now))
    if (batch.length >= PER_COMMIT) flush()
  }
  if (batch.length > 0) flush()
  return count
}
