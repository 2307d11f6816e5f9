import { indexRows, type IndexField } from './columns'
import type { IndexSpec } from './document-store'
import { duplicate, failed, invalidParam, noCollection } from './errors'
import { reach } from './paths'
import type { Sql } from './sql'
import { decode, type Doc } from './values'

export interface Index {
  id: number
  name: string
  table: string
  fields: IndexField[]
  unique: boolean
  /** Grow-only facts about the stored values, see `IndexRows`. */
  multi: number
  lossy: boolean
  /** Queries answered with this index since start. */
  uses: number
}

export interface Collection {
  id: number
  name: string
  table: string
  indexes: Index[]
}

const TABLES = `
  CREATE TABLE IF NOT EXISTS collections (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
  CREATE TABLE IF NOT EXISTS indexes (id INTEGER PRIMARY KEY, collection INTEGER NOT NULL, name TEXT NOT NULL,
    fields TEXT NOT NULL, is_unique INTEGER NOT NULL, multi INTEGER NOT NULL, lossy INTEGER NOT NULL,
    UNIQUE (collection, name));`

const equals = (index: Index) => index.fields.map((_, i) => `k${i} = ?`).join(' AND ')

const NAME = /^[^\s$"\u0000-\u001f.][^$"\u0000-\u001f]{0,99}$/

/** Which collections and indexes exist; each is a table of its own. */
export class Catalog {
  private readonly byName = new Map<string, Collection>()

  constructor(private readonly sql: Sql) {
    sql.exec(TABLES)
    this.read()
  }

  private read(): void {
    this.byName.clear()
    for (const [id, name] of this.sql.all('SELECT id, name FROM collections') as [number, string][]) {
      this.byName.set(name, { id, name, table: `d${id}`, indexes: [] })
    }
    const byId = new Map([...this.byName.values()].map((c) => [c.id, c]))
    const rows = this.sql.all('SELECT id, collection, name, fields, is_unique, multi, lossy FROM indexes ORDER BY id')
    for (const [id, collection, name, fields, unique, multi, lossy] of rows as [
      number,
      number,
      string,
      string,
      number,
      number,
      number,
    ][]) {
      byId.get(collection)?.indexes.push({
        id,
        name,
        table: `x${id}`,
        fields: JSON.parse(fields),
        unique: unique === 1,
        multi,
        lossy: lossy === 1,
        uses: 0,
      })
    }
  }

  all(): Collection[] {
    return [...this.byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
  }

  has(name: string): boolean {
    return this.byName.has(name)
  }

  get(name: string): Collection {
    const collection = this.byName.get(name)
    if (!collection) throw noCollection(name)
    return collection
  }

  create(name: string): Collection {
    if (typeof name !== 'string' || !NAME.test(name)) throw invalidParam(`Invalid collection name: ${name}`)
    const existing = this.byName.get(name)
    if (existing) return existing
    this.sql.atomically(() => {
      const id = Number(this.sql.run('INSERT INTO collections (name) VALUES (?)', [name]).lastInsertRowid)
      this.sql.exec(`CREATE TABLE d${id} (rid INTEGER PRIMARY KEY, id NOT NULL UNIQUE, doc TEXT NOT NULL)`)
    })
    this.read()
    return this.get(name)
  }

  /** Adds an index and fills it. An index of the same name and shape is left as it is, another shape is rebuilt. */
  ensureIndex(name: string, spec: IndexSpec): void {
    if (spec.keys.length === 0) throw invalidParam(`Index ${spec.name} has no keys`)
    const collection = this.create(name)
    const fields = spec.keys.map(([path, direction]) => ({ path, direction }))
    const existing = collection.indexes.find((index) => index.name === spec.name)
    if (existing) {
      if (JSON.stringify(existing.fields) === JSON.stringify(fields) && existing.unique === !!spec.unique) return
      this.sql.exec(`DROP TABLE ${existing.table}; DELETE FROM indexes WHERE id = ${existing.id}`)
    }
    this.sql.atomically(() => this.build(collection, spec, fields))
    this.read()
  }

  private build(collection: Collection, spec: IndexSpec, fields: IndexField[]): void {
    const id = Number(
      this.sql.run(
        'INSERT INTO indexes (collection, name, fields, is_unique, multi, lossy) VALUES (?, ?, ?, ?, 0, 0)',
        [collection.id, spec.name, JSON.stringify(fields), spec.unique ? 1 : 0],
      ).lastInsertRowid,
    )
    const index: Index = {
      id,
      name: spec.name,
      table: `x${id}`,
      fields,
      unique: !!spec.unique,
      multi: 0,
      lossy: false,
      uses: 0,
    }
    const columns = fields.map((_, i) => `k${i}`)
    const key = fields.map(({ direction }, i) => (direction === 1 ? `k${i}` : `k${i} DESC`))
    this.sql.exec(
      `CREATE TABLE x${id} (${columns.join(', ')}, rid INTEGER, PRIMARY KEY (${key.join(', ')}, rid)) WITHOUT ROWID`,
    )
    let last = 0
    for (;;) {
      const page = this.sql.all(`SELECT rid, doc FROM ${collection.table} WHERE rid > ? ORDER BY rid LIMIT 1000`, [
        last,
      ]) as [number, string][]
      if (page.length === 0) break
      for (const [rid, doc] of page) {
        const decoded = decode(doc) as Doc
        const clash = this.clash(index, decoded, rid)
        if (clash) throw duplicate(collection.name, index.name, clash)
        this.addRows(index, decoded, rid)
      }
      last = page[page.length - 1][0]
    }
  }

  /** The keys in which a document would clash with another one in a unique index. */
  clash(index: Index, doc: Doc, rid: number): [string, Doc[string]][] | undefined {
    if (!index.unique) return undefined
    for (const row of indexRows(doc, index.fields).rows) {
      const found = this.sql.get(`SELECT rid FROM ${index.table} WHERE ${equals(index)} AND rid <> ? LIMIT 1`, [
        ...row,
        rid,
      ])
      if (found) return index.fields.map(({ path }) => [path, reach(doc, path).values[0] ?? null])
    }
    return undefined
  }

  /** The ids of the documents that hold one of this document's keys in an index. */
  owners(collection: Collection, index: Index, doc: Doc): Doc[string][] {
    return indexRows(doc, index.fields).rows.flatMap((row) =>
      this.sql
        .all(
          `SELECT d.doc FROM ${index.table} x JOIN ${collection.table} d ON d.rid = x.rid WHERE ${equals(index)}`,
          row,
        )
        .map(([text]) => (decode(text as string) as Doc)._id),
    )
  }

  addRows(index: Index, doc: Doc, rid: number): void {
    const { rows, multi, lossy } = indexRows(doc, index.fields)
    const sql = `INSERT INTO ${index.table} VALUES (${'?, '.repeat(index.fields.length)}?)`
    for (const row of rows) this.sql.run(sql, [...row, rid])
    if ((multi & ~index.multi) === 0 && (!lossy || index.lossy)) return
    index.multi |= multi
    index.lossy ||= lossy
    this.sql.run('UPDATE indexes SET multi = ?, lossy = ? WHERE id = ?', [index.multi, index.lossy ? 1 : 0, index.id])
  }

  removeRows(index: Index, doc: Doc, rid: number): void {
    const sql = `DELETE FROM ${index.table} WHERE ${equals(index)} AND rid = ?`
    for (const row of indexRows(doc, index.fields).rows) this.sql.run(sql, [...row, rid])
  }

  clear(): void {
    this.sql.atomically(() => {
      for (const collection of this.all()) {
        for (const index of collection.indexes) this.sql.exec(`DROP TABLE ${index.table}`)
        this.sql.exec(`DROP TABLE ${collection.table}`)
      }
      this.sql.exec('DELETE FROM collections; DELETE FROM indexes')
    })
    this.read()
  }

  /** Throws when two fields of one index hold arrays, as MongoDB does. */
  checkArrays(index: Index, doc: Doc): void {
    if (index.fields.length < 2) return
    const arrays = index.fields.filter(({ path }) => reach(doc, path).values.some(Array.isArray))
    if (arrays.length > 1) {
      throw failed(`cannot index parallel arrays [${arrays[1].path}] [${arrays[0].path}]`)
    }
  }
}
