import type { Catalog, Collection, Index } from './catalog'
import { indexRows, rowKey, toColumn, type Column, type IndexField } from './columns'
import { duplicate, failed } from './errors'
import { kindOf } from './order'
import type { Sql } from './sql'
import { encode, type Doc, type Value } from './values'

const ID_KINDS = new Set(['string', 'number', 'objectId', 'boolean', 'date'])

/** True of a value that can be a document's id, and not a condition on it. */
export const isId = (value: Value | undefined): boolean => ID_KINDS.has(kindOf(value))

/** The column of a document's id. Throws for what cannot be an id. */
export function idColumn(id: Value | undefined): Column {
  if (!isId(id)) throw failed(`The '_id' value cannot be of type ${kindOf(id)}`)
  return toColumn(id).column
}

/** What a lock on a document is called. */
export const lockKey = (collection: Collection, id: Value | undefined): string =>
  `${collection.id}|${rowKey([idColumn(id)])}`

/** What locks on a document's keys in unique indexes are called. */
export const uniqueKeys = (collection: Collection, doc: Doc): string[] =>
  collection.indexes
    .filter((index) => index.unique)
    .flatMap((index) => indexRows(doc, index.fields).rows.map((row) => `x${index.id}|${rowKey(row)}`))

const rowsKey = (doc: Doc, fields: IndexField[]) => indexRows(doc, fields).rows.map(rowKey).join()

/** The 16 MB that MongoDB allows a document. */
const LARGEST_DOCUMENT = 16 * 1024 * 1024

/** Puts documents and their index rows; always called inside a SQLite transaction. */
export class Writer {
  constructor(
    private readonly sql: Sql,
    private readonly catalog: Catalog,
    private readonly note: (key: string) => void,
  ) {}

  private text(doc: Doc): string {
    const text = encode(doc)
    if (text.length > LARGEST_DOCUMENT)
      throw failed('BSONObj size is invalid: the document is larger than 16777216 bytes')
    return text
  }

  private check(collection: Collection, indexes: Index[], doc: Doc, rid: number): void {
    for (const index of indexes) {
      this.catalog.checkArrays(index, doc)
      const clash = this.catalog.clash(index, doc, rid)
      if (clash) throw duplicate(collection.name, index.name, clash)
    }
  }

  insert(collection: Collection, doc: Doc): void {
    const taken = this.sql.get(`SELECT 1 FROM ${collection.table} WHERE id = ?`, [idColumn(doc._id)])
    if (taken) throw duplicate(collection.name, '_id_', [['_id', doc._id]])
    this.add(collection, doc)
  }

  /** Inserts a document whose id is known to be free. */
  add(collection: Collection, doc: Doc): void {
    const text = this.text(doc)
    const id = idColumn(doc._id)
    this.check(collection, collection.indexes, doc, -1)
    const { lastInsertRowid } = this.sql.run(`INSERT INTO ${collection.table} (id, doc) VALUES (?, ?)`, [id, text])
    for (const index of collection.indexes) this.catalog.addRows(index, doc, Number(lastInsertRowid))
    this.note(lockKey(collection, doc._id))
  }

  replace(collection: Collection, rid: number, before: Doc, after: Doc): string {
    const text = this.text(after)
    const moved = collection.indexes.filter(({ fields }) => rowsKey(before, fields) !== rowsKey(after, fields))
    this.check(collection, moved, after, rid)
    this.sql.run(`UPDATE ${collection.table} SET doc = ? WHERE rid = ?`, [text, rid])
    for (const index of moved) {
      this.catalog.removeRows(index, before, rid)
      this.catalog.addRows(index, after, rid)
    }
    this.note(lockKey(collection, after._id))
    return text
  }

  remove(collection: Collection, rid: number, doc: Doc): void {
    this.sql.run(`DELETE FROM ${collection.table} WHERE rid = ?`, [rid])
    for (const index of collection.indexes) this.catalog.removeRows(index, doc, rid)
    this.note(lockKey(collection, doc._id))
  }
}
