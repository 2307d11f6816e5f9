import type { IndexField } from './columns'
import type { Doc } from './values'

export interface IndexSpec {
  name: string
  keys: [path: string, direction: 1 | -1][]
  unique?: boolean
}

export interface FindQuery {
  filter?: Doc
  order?: IndexField[]
  skip?: number
  limit?: number
  projection?: Doc
}

export interface UpdateQuery {
  filter: Doc
  /** Update operators (`$set` …), or a whole document when `replace` is true. */
  change: Doc
  replace?: boolean
  multi?: boolean
  upsert?: boolean
}

export interface UpdateResult {
  matched: number
  updated: number
  /** The id of the document that an upsert created. */
  upsertId?: unknown
  /** Stored text of the last changed document, when asked for with `modify`. */
  doc?: string
}

export interface CollectionInfo {
  name: string
  count: number
  indexes: (IndexSpec & { uses: number })[]
}

/**
 * The one seam between the protocol and what keeps the documents. Documents go in as values and come out as
 * stored texts (relaxed EJSON), so that a reply needs no second encoding. `tx` is a transaction's id.
 */
export interface DocumentStore {
  createCollection(name: string): void
  ensureIndex(collection: string, index: IndexSpec): void
  collections(): CollectionInfo[]
  hasCollection(name: string): boolean
  /** Adds documents; an absent `_id` is made up. Answers the ids in order. */
  insert(collection: string, docs: Doc[], tx?: string): Promise<unknown[]>
  /**
   * Runs reads whose regular expressions nobody has vouched for: none of them holds up other calls.
   * @throws RequestError (rejects) when one takes too long
   */
  reading<T>(work: () => T): Promise<T>
  find(collection: string, query: FindQuery, tx?: string): string[]
  /** The same as one JSON text: an array of stored texts. */
  findJson(collection: string, query: FindQuery, tx?: string): string
  count(collection: string, filter?: Doc): number
  update(collection: string, query: UpdateQuery, tx?: string): Promise<UpdateResult>
  remove(collection: string, query: { filter: Doc; multi: boolean }, tx?: string): Promise<number>
  aggregate(collection: string, stages: Doc[]): string[]
  begin(): string
  commit(tx: string): Promise<void>
  abort(tx: string): void
  /** Adds documents in bulk without waiting for other writers; replaces those with the same id. */
  load(collection: string, docs: Iterable<Doc | string>): number
  /** Every stored text of a collection, in order of insertion. */
  scan(collection: string): Iterable<string>
  /** Scans that all see one moment, however long the work takes and whatever is written meanwhile. */
  unchanging<T>(work: (scan: (collection: string) => Iterable<string>) => Promise<T>): Promise<T>
  /** Removes every document and collection. */
  clear(): void
  close(): void
}
