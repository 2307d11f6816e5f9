import { join } from 'node:path'
import { Sql } from './store/sql'

export interface OutboxMessage {
  /** sms, subscribe, or whatever an application registers. */
  kind: string
  to: string
  text: string
  [more: string]: unknown
}

export interface OutboxEntry extends OutboxMessage {
  id: number
  at: number
}

/** What would have left the machine: text messages, subscribe messages. Kept on disk, shown in the console. */
export class Outbox {
  private readonly sql: Sql

  constructor(
    data: string,
    private readonly now: () => number,
  ) {
    this.sql = new Sql(join(data, 'outbox.db'), 'NORMAL')
    this.sql.exec(
      'CREATE TABLE IF NOT EXISTS outbox (id INTEGER PRIMARY KEY, at INTEGER NOT NULL, message TEXT NOT NULL)',
    )
  }

  push(message: OutboxMessage): OutboxEntry {
    const at = this.now()
    const id = Number(
      this.sql.run('INSERT INTO outbox (at, message) VALUES (?, ?)', [at, JSON.stringify(message)]).lastInsertRowid,
    )
    return { ...message, id, at }
  }

  /** Newest first. */
  list(limit = 200): OutboxEntry[] {
    return this.sql
      .all('SELECT id, at, message FROM outbox ORDER BY id DESC LIMIT ?', [limit])
      .map(([id, at, message]) => ({
        ...(JSON.parse(message as string) as OutboxMessage),
        id: id as number,
        at: at as number,
      }))
  }

  clear(): void {
    this.sql.exec('DELETE FROM outbox')
  }

  close(): void {
    this.sql.close()
  }
}
