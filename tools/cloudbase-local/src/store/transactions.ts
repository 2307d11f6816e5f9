import { randomUUID } from 'node:crypto'
import { Blocked } from './blocked'
import type { Catalog, Collection } from './catalog'
import type { FindQuery } from './document-store'
import { conflict, duplicate, noTransaction } from './errors'
import { Locks } from './locks'
import { matcher } from './matcher'
import { reach } from './paths'
import { Reader } from './reader'
import { settled } from './regex/regex-answers'
import { sortDocs } from './sort'
import { type Sql } from './sql'
import { decode, type Doc, type Value } from './values'
import { idColumn, lockKey, uniqueKeys } from './writer'

const LIFETIME_MS = 30_000
/** Snapshot connections kept for the next transactions. */
const MOST_IDLE = 16

interface Write {
  collection: Collection
  id: Value
  after: Doc | undefined
}

export interface Transaction {
  id: string
  sql: Sql
  started: number
  writes: Map<string, Write>
  /** Unique keys that this transaction's own documents hold, and by which document. */
  keys: Map<string, string>
  timer: NodeJS.Timeout
}

/** True of the error that a collection causes when it was created after the snapshot. */
const isLater = ({ table }: Collection, error: unknown) =>
  String((error as Error).message).includes(`no such table: ${table}`)

/**
 * Open transactions: each reads from its own SQLite snapshot, keeps its writes in memory and holds locks on what it
 * writes. Any failed write aborts it at once: the SDK does not do that before it retries.
 */
export class Transactions {
  readonly locks = new Locks()
  private readonly open = new Map<string, Transaction>()
  private readonly idle: Sql[] = []

  constructor(
    private readonly sql: Sql,
    private readonly catalog: Catalog,
    private readonly connect: () => Sql,
  ) {}

  /** The moment from which the oldest open transaction reads; undefined when none is open. */
  get oldest(): number | undefined {
    for (const { started } of this.open.values()) return started
    return undefined
  }

  begin(): string {
    const sql = this.idle.pop() ?? this.connect()
    sql.exec('BEGIN')
    sql.get('SELECT count(*) FROM collections')
    const id = randomUUID().replace(/-/g, '')
    const timer = setTimeout(() => this.abort(id), LIFETIME_MS)
    timer.unref()
    this.open.set(id, { id, sql, started: this.locks.now(), writes: new Map(), keys: new Map(), timer })
    return id
  }

  get(id: string): Transaction {
    const transaction = this.open.get(id)
    if (!transaction) throw noTransaction()
    return transaction
  }

  /** Runs an operation; a failure ends the transaction, waiting does not. */
  within<T>(id: string, work: (transaction: Transaction) => T): T {
    const transaction = this.get(id)
    try {
      return work(transaction)
    } catch (error) {
      if (!(error instanceof Blocked)) this.abort(id)
      throw error
    }
  }

  /** The matches as this transaction sees them: its snapshot with its own writes laid over it. */
  find(transaction: Transaction, collection: Collection, query: FindQuery): Doc[] {
    const { filter = {}, order = [], skip = 0, limit = Infinity } = query
    const matches = matcher(filter)
    const own = [...transaction.writes.values()].filter((write) => write.collection.id === collection.id)
    const written = new Set(own.map(({ id }) => lockKey(collection, id)))
    return settled(() => {
      const untouched = this.rows(transaction, collection, filter).filter(
        (doc) => !written.has(lockKey(collection, doc._id)),
      )
      const mine = own.flatMap(({ after }) => (after && matches(after) ? [after] : []))
      const found = [...untouched, ...mine].map((doc) => ({ doc }))
      return sortDocs(found, order)
        .slice(skip, skip + limit)
        .map(({ doc }) => doc)
    })
  }

  private rows(transaction: Transaction, collection: Collection, filter: Doc): Doc[] {
    try {
      return new Reader(transaction.sql, this.catalog).rows(collection, filter).map(({ doc }) => doc)
    } catch (error) {
      if (isLater(collection, error)) return []
      throw error
    }
  }

  read(transaction: Transaction, collection: Collection, id: Value): Doc | undefined {
    const own = transaction.writes.get(lockKey(collection, id))
    if (own) return own.after
    let row: unknown[] | undefined
    try {
      row = transaction.sql.get(`SELECT doc FROM ${collection.table} WHERE id = ?`, [idColumn(id)])
    } catch (error) {
      if (!isLater(collection, error)) throw error
    }
    return row ? (decode(row[0] as string) as Doc) : undefined
  }

  write(transaction: Transaction, collection: Collection, id: Value, after: Doc | undefined): void {
    const key = lockKey(collection, id)
    if (this.locks.changedSince(key, transaction.started)) throw conflict()
    this.locks.take(key, transaction.id)
    for (const [unique, owner] of transaction.keys) if (owner === key) transaction.keys.delete(unique)
    if (after) this.claimKeys(transaction, collection, key, after)
    transaction.writes.set(key, { collection, id, after })
  }

  private claimKeys(transaction: Transaction, collection: Collection, key: string, after: Doc): void {
    for (const index of collection.indexes) {
      this.catalog.checkArrays(index, after)
      if (!index.unique) continue
      for (const owner of this.catalog.owners(collection, index, after)) {
        const ownerKey = lockKey(collection, owner)
        if (ownerKey !== key && !transaction.writes.has(ownerKey)) {
          throw duplicate(
            collection.name,
            index.name,
            index.fields.map(({ path }) => [path, reach(after, path).values[0]]),
          )
        }
      }
    }
    for (const unique of uniqueKeys(collection, after)) {
      const owner = transaction.keys.get(unique)
      if (owner !== undefined && owner !== key) throw duplicate(collection.name, 'unique', [['_id', after._id]])
      this.locks.take(unique, transaction.id)
      transaction.keys.set(unique, key)
    }
  }

  /** Ends the snapshot and the lifetime; the locks stay until `release`, so that nobody slips in before the commit. */
  finish(id: string): Write[] {
    const transaction = this.get(id)
    this.open.delete(id)
    clearTimeout(transaction.timer)
    transaction.sql.exec('ROLLBACK')
    if (this.idle.length < MOST_IDLE) this.idle.push(transaction.sql)
    else transaction.sql.close()
    return [...transaction.writes.values()]
  }

  release(id: string): void {
    this.locks.releaseAll(id)
  }

  abort(id: string): void {
    if (!this.open.has(id)) return
    this.finish(id)
    this.release(id)
  }

  close(): void {
    for (const id of [...this.open.keys()]) this.abort(id)
    for (const sql of this.idle.splice(0)) sql.close()
  }
}
