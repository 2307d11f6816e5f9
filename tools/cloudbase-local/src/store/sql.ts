import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'libsql'
import type { Column } from './columns'

export type Row = unknown[]
export type Params = (Column | Buffer)[]

interface Prepared {
  run(params: Params): { changes: number; lastInsertRowid: number | bigint }
  get(params: Params): Row | undefined
  all(params: Params): Row[]
}

const MOST_STATEMENTS = 500

/** One SQLite connection with its prepared statements kept, the oldest going first. */
export class Sql {
  private readonly db: InstanceType<typeof Database>
  private readonly statements = new Map<string, Prepared>()

  constructor(file: string, synchronous: 'FULL' | 'NORMAL' | 'OFF' = 'FULL', cacheMb = 2) {
    if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
    this.db = new Database(file)
    this.db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = ${synchronous}; PRAGMA busy_timeout = 5000;
      PRAGMA cache_size = -${cacheMb * 1024}; PRAGMA temp_store = MEMORY`)
  }

  exec(sql: string): void {
    this.db.exec(sql)
  }

  private prepare(sql: string): Prepared {
    const known = this.statements.get(sql)
    if (known) return known
    const statement = this.db.prepare(sql) as unknown as Prepared & { reader: boolean; raw: (on: boolean) => void }
    if (statement.reader) statement.raw(true)
    if (this.statements.size >= MOST_STATEMENTS) this.statements.delete(this.statements.keys().next().value as string)
    this.statements.set(sql, statement)
    return statement
  }

  /** Rows as arrays of columns. */
  all(sql: string, params: Params = []): Row[] {
    return this.prepare(sql).all(params)
  }

  get(sql: string, params: Params = []): Row | undefined {
    return this.prepare(sql).get(params)
  }

  run(sql: string, params: Params = []): { changes: number; lastInsertRowid: number | bigint } {
    return this.prepare(sql).run(params)
  }

  /** Runs the work in one SQLite transaction: all of it is on disk when this returns, or none. */
  atomically<T>(work: () => T): T {
    this.db.exec('BEGIN IMMEDIATE')
    try {
      const result = work()
      this.db.exec('COMMIT')
      return result
    } catch (error) {
      this.db.exec('ROLLBACK')
      throw error
    }
  }

  close(): void {
    this.statements.clear()
    this.db.close()
  }
}
