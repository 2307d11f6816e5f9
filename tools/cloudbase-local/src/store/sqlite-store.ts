import { aggregate } from './aggregate'
import { Catalog } from './catalog'
import { changed, prepared, upserted } from './change'
import type { CollectionInfo, DocumentStore, FindQuery, IndexSpec, UpdateQuery, UpdateResult } from './document-store'
import { Blocked } from './blocked'
import { GroupCommit } from './group-commit'
import { loadInto } from './load'
import { matcher } from './matcher'
import { explain, plan } from './plan'
import { project } from './projection'
import { Reader } from './reader'
import { answered, RegexAnswers, settled } from './regex/regex-answers'
import { RegexWorker } from './regex/regex-worker'
import { Sql } from './sql'
import { TransactionalWrites } from './transactional'
import { Transactions } from './transactions'
import { decode, encode, type Doc, type Now } from './values'
import { lockKey, uniqueKeys, Writer } from './writer'

export interface SqliteOptions {
  file: string
  synchronous?: 'FULL' | 'NORMAL' | 'OFF'
  now?: Now
}

const CACHE_MB = 32

function* pages(sql: Sql, table: string): Iterable<string> {
  for (let last = 0; ;) {
    const page = sql.all(`SELECT rid, doc FROM ${table} WHERE rid > ? ORDER BY rid LIMIT 2000`, [last])
    for (const [, doc] of page) yield doc as string
    if (page.length === 0) return
    last = page[page.length - 1][0] as number
  }
}

/** Documents in SQLite: one table per collection, one per index, write-ahead log, snapshots for transactions. */
export class SqliteStore implements DocumentStore {
  private readonly sql: Sql
  private readonly catalog: Catalog
  private readonly reader: Reader
  private readonly writer: Writer
  private readonly commits: GroupCommit
  private readonly transactions: Transactions
  private readonly inside: TransactionalWrites
  private readonly now: Now
  private readonly connect: () => Sql
  private readonly regexes = new RegexWorker()

  constructor({ file, synchronous = 'FULL', now = Date.now }: SqliteOptions) {
    this.now = now
    this.sql = new Sql(file, synchronous, CACHE_MB)
    this.catalog = new Catalog(this.sql)
    this.reader = new Reader(this.sql, this.catalog)
    this.connect = () => new Sql(file, synchronous)
    this.transactions = new Transactions(this.sql, this.catalog, this.connect)
    this.writer = new Writer(this.sql, this.catalog, (key) =>
      this.transactions.locks.note(key, this.transactions.oldest),
    )
    this.commits = new GroupCommit(this.sql)
    this.inside = new TransactionalWrites(this.transactions, now)
  }

  createCollection(name: string): void {
    this.catalog.create(name)
  }

  ensureIndex(collection: string, index: IndexSpec): void {
    this.catalog.ensureIndex(collection, index)
  }

  collections(): CollectionInfo[] {
    return this.catalog.all().map(({ name, table, indexes }) => ({
      name,
      count: Number(this.sql.get(`SELECT count(*) FROM ${table}`)?.[0]),
      indexes: indexes.map((index) => ({
        name: index.name,
        unique: index.unique,
        uses: index.uses,
        keys: index.fields.map(({ path, direction }) => [path, direction] as [string, 1 | -1]),
      })),
    }))
  }

  /** Number of collections; unlike `collections` it counts no documents. */
  get size(): number {
    return this.catalog.all().length
  }

  hasCollection(name: string): boolean {
    return this.catalog.has(name)
  }

  /** Throws Blocked when one of the keys is held by a transaction. */
  private lock(keys: () => string[]): void {
    if (this.transactions.locks.none) return
    for (const key of keys()) {
      const released = this.transactions.locks.waitFor(key)
      if (released) throw new Blocked(released)
    }
  }

  reading<T>(work: () => T): Promise<T> {
    return answered(this.regexes, work)
  }

  /** A write whose regular expressions are held to a time; it is put off while they are looked into. */
  private submit<T>(work: () => T): Promise<T> {
    const answers = new RegexAnswers(this.regexes)
    return this.commits.submit(() => answers.during(work))
  }

  async insert(name: string, docs: Doc[], tx?: string): Promise<unknown[]> {
    const collection = this.catalog.get(name)
    const ready = docs.map((doc) => prepared(doc, this.now))
    if (tx) return this.inside.insert(tx, collection, ready)
    return this.commits.submit(() => {
      this.lock(() => ready.flatMap((doc) => [lockKey(collection, doc._id), ...uniqueKeys(collection, doc)]))
      ready.forEach((doc) => this.writer.insert(collection, doc))
      return ready.map((doc) => doc._id)
    })
  }

  find(name: string, query: FindQuery, tx?: string): string[] {
    if (!tx) return this.reader.find(name, query)
    const docs = this.inside.find(tx, this.catalog.get(name), query)
    return query.projection ? project(docs, query.projection) : docs.map(encode)
  }

  findJson(name: string, query: FindQuery, tx?: string): string {
    return tx ? JSON.stringify(this.find(name, query, tx)) : this.reader.findJson(name, query)
  }

  /** How a query would be answered, in a line for people. */
  explain(name: string, query: FindQuery): string {
    return explain(plan(this.catalog.get(name), query))
  }

  count(name: string, filter?: Doc): number {
    return this.reader.count(name, filter)
  }

  async update(name: string, query: UpdateQuery, tx?: string): Promise<UpdateResult> {
    const collection = this.catalog.get(name)
    if (tx) return this.reading(() => this.inside.update(tx, collection, query))
    return this.submit(() => {
      const pairs = settled(() =>
        this.reader
          .rows(collection, query.filter, query.multi ? Infinity : 1)
          .map((row) => ({ ...row, after: changed(row.doc, query, this.now) })),
      )
      this.lock(() =>
        pairs.flatMap(({ doc, after }) => [lockKey(collection, doc._id), ...uniqueKeys(collection, after)]),
      )
      if (pairs.length === 0 && query.upsert) return this.upsert(name, query)
      const result: UpdateResult = { matched: pairs.length, updated: 0 }
      for (const { rid, doc, text, after } of pairs) {
        if (!query.replace && encode(after) === text) {
          result.doc = text
          continue
        }
        result.doc = this.writer.replace(collection, rid, doc, after)
        result.updated++
      }
      return result
    })
  }

  private upsert(name: string, query: UpdateQuery): UpdateResult {
    const collection = this.catalog.get(name)
    const doc = upserted(query, this.now)
    this.lock(() => [lockKey(collection, doc._id), ...uniqueKeys(collection, doc)])
    this.writer.insert(collection, doc)
    return { matched: 0, updated: 0, upsertId: doc._id, doc: encode(doc) }
  }

  async remove(name: string, { filter, multi }: { filter: Doc; multi: boolean }, tx?: string): Promise<number> {
    const collection = this.catalog.get(name)
    if (tx) return this.inside.remove(tx, collection, filter)
    return this.submit(() => {
      const rows = settled(() => this.reader.rows(collection, filter, multi ? Infinity : 1))
      this.lock(() => rows.map(({ doc }) => lockKey(collection, doc._id)))
      rows.forEach(({ rid, doc }) => this.writer.remove(collection, rid, doc))
      return rows.length
    })
  }

  aggregate(name: string, stages: Doc[]): string[] {
    this.catalog.get(name)
    const parse = (text: string) => decode(text) as Doc
    const all = (other: string) => (this.catalog.has(other) ? this.reader.find(other, {}).map(parse) : [])
    return aggregate(stages, (query) => this.reader.find(name, query), all, parse)
  }

  begin(): string {
    return this.transactions.begin()
  }

  async commit(tx: string): Promise<void> {
    const writes = this.transactions.finish(tx)
    try {
      if (writes.length > 0) await this.commits.submit(() => this.inside.apply(this.sql, this.writer, writes))
    } finally {
      this.transactions.release(tx)
    }
  }

  abort(tx: string): void {
    this.transactions.get(tx)
    this.transactions.abort(tx)
  }

  load(name: string, docs: Iterable<Doc | string>): number {
    return loadInto(this.sql, this.catalog.create(name), this.writer, docs, this.now)
  }

  scan(name: string): Iterable<string> {
    return pages(this.sql, this.catalog.get(name).table)
  }

  async unchanging<T>(work: (scan: (collection: string) => Iterable<string>) => Promise<T>): Promise<T> {
    const sql = this.connect()
    sql.exec('BEGIN')
    sql.get('SELECT count(*) FROM collections')
    try {
      return await work((name) => pages(sql, this.catalog.get(name).table))
    } finally {
      sql.exec('ROLLBACK')
      sql.close()
    }
  }

  clear(): void {
    this.commits.flush()
    this.transactions.close()
    this.catalog.clear()
  }

  close(): void {
    this.commits.flush()
    this.transactions.close()
    this.regexes.close()
    this.sql.close()
  }

  /** True when a document matches a filter, by the store's own rules. */
  static matches(filter: Doc, doc: Doc): boolean {
    return matcher(filter)(doc)
  }
}
