import type { Catalog, Collection } from './catalog'
import type { FindQuery } from './document-store'
import { matcher } from './matcher'
import { plan, type Plan } from './plan'
import { project } from './projection'
import { sortDocs } from './sort'
import type { Sql } from './sql'
import { decode, type Doc } from './values'

export interface Found {
  rid: number
  doc: Doc
  text: string
}

const FIRST_PAGE = 128

/** Answers queries: SQLite narrows and orders as far as it can, the matcher decides the rest. */
export class Reader {
  constructor(
    private readonly sql: Sql,
    private readonly catalog: Catalog,
  ) {}

  /** Stored texts of the matches, in order. */
  find(name: string, query: FindQuery): string[] {
    const collection = this.catalog.get(name)
    const { skip = 0, limit = Infinity, order = [], projection } = query
    const chosen = plan(collection, query)
    if (chosen.index) chosen.index.uses++
    const ordered = order.length === 0 || chosen.orderBy !== undefined
    if (chosen.exact && ordered) {
      const texts = this.texts(chosen, skip, limit)
      return projection
        ? project(
            texts.map((text) => decode(text) as Doc),
            projection,
          )
        : texts
    }
    let rows = this.matches(chosen, query.filter, ordered ? skip + limit : Infinity)
    if (!ordered) rows = sortDocs(rows, order)
    rows = rows.slice(skip, skip + limit)
    return projection
      ? project(
          rows.map((row) => row.doc),
          projection,
        )
      : rows.map((row) => row.text)
  }

  /** The same as one JSON text, an array of stored texts: put together by SQLite where it can be. */
  findJson(name: string, query: FindQuery): string {
    const { skip = 0, limit = Infinity, order = [], projection } = query
    const chosen = plan(this.catalog.get(name), query)
    if (!chosen.exact || projection || (order.length > 0 && chosen.orderBy === undefined))
      return JSON.stringify(this.find(name, query))
    if (chosen.index) chosen.index.uses++
    const inner = `SELECT d.doc AS doc ${chosen.from} ${chosen.orderBy ?? ''} LIMIT ? OFFSET ?`
    return this.sql.get(`SELECT json_group_array(doc) FROM (${inner})`, [
      ...chosen.params,
      limit === Infinity ? -1 : limit,
      skip,
    ])?.[0] as string
  }

  /** Matches with their row ids, for updating and removing. */
  rows(collection: Collection, filter: Doc, limit = Infinity): Found[] {
    const chosen = plan(collection, { filter })
    if (chosen.index) chosen.index.uses++
    return this.matches(chosen, filter, limit)
  }

  count(name: string, filter?: Doc): number {
    const collection = this.catalog.get(name)
    const chosen = plan(collection, { filter })
    if (chosen.index) chosen.index.uses++
    if (chosen.exact) return Number(this.sql.get(`SELECT count(*) ${chosen.from}`, chosen.params)?.[0])
    return this.matches(chosen, filter, Infinity, false).length
  }

  private texts(chosen: Plan, skip: number, limit: number): string[] {
    const sql = `SELECT d.doc ${chosen.from} ${chosen.orderBy ?? ''} LIMIT ? OFFSET ?`
    return this.sql.all(sql, [...chosen.params, limit === Infinity ? -1 : limit, skip]).map((row) => row[0] as string)
  }

  /** Reads candidates in growing pages, so that a small limit stops early and a full scan stays linear. */
  private matches(chosen: Plan, filter: Doc | undefined, most: number, keep = true): Found[] {
    const test = chosen.exact ? () => true : matcher(filter)
    const found: Found[] = []
    const take = (rows: unknown[][]) => {
      for (const [rid, text] of rows as [number, string][]) {
        const doc = decode(text) as Doc
        if (!test(doc)) continue
        found.push(keep ? { rid, doc, text } : { rid, doc: {}, text: '' })
        if (found.length >= most) return
      }
    }
    const select = `SELECT d.rid, d.doc ${chosen.from} ${chosen.orderBy ?? ''}`
    if (most === Infinity && keep) {
      take(this.sql.all(select, chosen.params))
      return found
    }
    let offset = 0
    for (let size = Math.max(FIRST_PAGE, most === Infinity ? 0 : most * 2); found.length < most; size *= 2) {
      const rows = this.sql.all(`${select} LIMIT ? OFFSET ?`, [...chosen.params, size, offset])
      take(rows)
      if (rows.length < size) break
      offset += size
    }
    return found
  }
}
