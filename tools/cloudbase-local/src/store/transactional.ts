import type { Collection } from './catalog'
import { changed, upserted } from './change'
import type { FindQuery, UpdateQuery, UpdateResult } from './document-store'
import { conflict, duplicate, notInTransaction } from './errors'
import { settled } from './regex/regex-answers'
import type { Sql } from './sql'
import type { Transaction, Transactions } from './transactions'
import { decode, encode, RequestError, type Doc, type Now, type Value } from './values'
import { idColumn, isId, type Writer } from './writer'

interface Write {
  collection: Collection
  id: Value
  after: Doc | undefined
}

/** Document operations inside a transaction. */
export class TransactionalWrites {
  constructor(
    private readonly transactions: Transactions,
    private readonly now: Now,
  ) {}

  insert(tx: string, collection: Collection, docs: Doc[]): unknown[] {
    return this.transactions.within(tx, (transaction) =>
      docs.map((doc) => {
        if (this.transactions.read(transaction, collection, doc._id))
          throw duplicate(collection.name, '_id_', [['_id', doc._id]])
        this.transactions.write(transaction, collection, doc._id, doc)
        return doc._id
      }),
    )
  }

  find(tx: string, collection: Collection, query: FindQuery): Doc[] {
    return this.transactions.within(tx, (transaction) => this.transactions.find(transaction, collection, query))
  }

  /** A filter other than an id comes from `where().updateAndReturn()`, the one write by query that CloudBase allows. */
  update(tx: string, collection: Collection, query: UpdateQuery): UpdateResult {
    return this.transactions.within(tx, (transaction) => {
      if (query.multi && !this.byId(query.filter)) throw notInTransaction('where().update()')
      const before = this.first(transaction, collection, query.filter)
      if (!before) {
        if (!query.upsert) return { matched: 0, updated: 0 }
        const doc = upserted(query, this.now)
        this.transactions.write(transaction, collection, doc._id, doc)
        return { matched: 0, updated: 0, upsertId: doc._id, doc: encode(doc) }
      }
      const after = settled(() => changed(before, query, this.now))
      this.transactions.write(transaction, collection, before._id, after)
      const text = encode(after)
      return { matched: 1, updated: query.replace || text !== encode(before) ? 1 : 0, doc: text }
    })
  }

  private first(transaction: Transaction, collection: Collection, filter: Doc): Doc | undefined {
    if (this.byId(filter)) return this.transactions.read(transaction, collection, filter._id)
    return this.transactions.find(transaction, collection, { filter, limit: 1 })[0]
  }

  remove(tx: string, collection: Collection, filter: Doc): number {
    return this.transactions.within(tx, (transaction) => {
      if (!this.byId(filter)) throw notInTransaction('where().remove()')
      if (!this.transactions.read(transaction, collection, filter._id)) return 0
      this.transactions.write(transaction, collection, filter._id, undefined)
      return 1
    })
  }

  private byId(filter: Doc): boolean {
    const keys = Object.keys(filter)
    return keys.length === 1 && keys[0] === '_id' && isId(filter._id)
  }

  /** Puts a finished transaction's writes; all of them or none. */
  apply(sql: Sql, writer: Writer, writes: Write[]): void {
    sql.exec('SAVEPOINT tx')
    try {
      // Removals first: a unique key that moves from one document to another is free by then.
      for (const removals of [true, false]) {
        for (const { collection, id, after } of writes) {
          if (removals !== (after === undefined)) continue
          const row = sql.get(`SELECT rid, doc FROM ${collection.table} WHERE id = ?`, [idColumn(id)]) as
            [number, string] | undefined
          if (!after) {
            if (row) writer.remove(collection, row[0], decode(row[1]) as Doc)
          } else if (row) {
            writer.replace(collection, row[0], decode(row[1]) as Doc, after)
          } else {
            writer.insert(collection, after)
          }
        }
      }
      sql.exec('RELEASE tx')
    } catch (error) {
      sql.exec('ROLLBACK TO tx; RELEASE tx')
      throw error instanceof RequestError ? conflict() : error
    }
  }
}
