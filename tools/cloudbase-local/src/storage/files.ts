import { createHash, randomBytes } from 'node:crypto'
import {
  copyFileSync,
  createReadStream,
  createWriteStream,
  fsyncSync,
  mkdirSync,
  openSync,
  closeSync,
  readdirSync,
  renameSync,
  rmSync,
  type ReadStream,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { TooLarge } from '../http/body'
import { Sql } from '../store/sql'

export interface FileInfo {
  path: string
  size: number
  type: string
  etag: string
  owner: string
  at: number
}

const TABLE = `CREATE TABLE IF NOT EXISTS files (path TEXT PRIMARY KEY, size INTEGER NOT NULL, type TEXT NOT NULL,
  etag TEXT NOT NULL, owner TEXT NOT NULL, at INTEGER NOT NULL) WITHOUT ROWID`

const INCOMING = 'incoming-'

const COLUMNS = 'path, size, type, etag, owner, at'

const infoOf = (row: unknown[] | undefined): FileInfo | undefined => {
  if (!row) return undefined
  const [path, size, type, etag, owner, at] = row as [string, number, string, string, string, number]
  return { path, size, type, etag, owner, at }
}

/** Stored files: contents on disk under the hash of their path, so that no path leaves the folder; facts in SQLite. */
export class Files {
  private readonly sql: Sql

  constructor(
    private readonly folder: string,
    private readonly limit: number,
  ) {
    mkdirSync(folder, { recursive: true })
    this.sql = new Sql(join(folder, 'files.db'))
    this.sql.exec(TABLE)
    // What an upload left behind when the process was killed.
    for (const name of readdirSync(folder)) if (name.startsWith(INCOMING)) rmSync(join(folder, name))
  }

  private place(path: string): string {
    const name = createHash('sha256').update(path).digest('hex')
    return join(this.folder, name.slice(0, 2), name)
  }

  info(path: string): FileInfo | undefined {
    return infoOf(this.sql.get(`SELECT ${COLUMNS} FROM files WHERE path = ?`, [path]))
  }

  list(prefix = '', limit = 100, after = ''): FileInfo[] {
    return this.sql
      .all(`SELECT ${COLUMNS} FROM files WHERE path > ? AND substr(path, 1, ?) = ? ORDER BY path LIMIT ?`, [
        after,
        prefix.length,
        prefix,
        limit,
      ])
      .map((row) => infoOf(row) as FileInfo)
  }

  count(): { files: number; bytes: number } {
    const [files, bytes] = this.sql.get('SELECT count(*), coalesce(sum(size), 0) FROM files') as [number, number]
    return { files, bytes }
  }

  /** Stores a stream: on disk and flushed before it is announced. Rejects with TooLarge beyond the cap. */
  async put(path: string, source: Readable, facts: { type: string; owner: string; at: number }): Promise<FileInfo> {
    const temporary = join(this.folder, `${INCOMING}${randomBytes(8).toString('hex')}`)
    const hash = createHash('md5')
    let size = 0
    const limit = this.limit
    try {
      await pipeline(
        source,
        async function* (chunks: AsyncIterable<Buffer>) {
          for await (const chunk of chunks) {
            size += chunk.length
            if (size > limit) throw new TooLarge()
            hash.update(chunk)
            yield chunk
          }
        },
        createWriteStream(temporary),
      )
      this.settle(temporary, this.place(path))
    } catch (error) {
      rmSync(temporary, { force: true })
      throw error
    }
    const info: FileInfo = { path, size, etag: hash.digest('hex'), ...facts }
    this.register(info)
    return info
  }

  private settle(temporary: string, place: string): void {
    const handle = openSync(temporary, 'r+')
    fsyncSync(handle)
    closeSync(handle)
    mkdirSync(dirname(place), { recursive: true })
    renameSync(temporary, place)
  }

  private register({ path, size, type, etag, owner, at }: FileInfo): void {
    this.sql.run(`INSERT OR REPLACE INTO files (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)`, [
      path,
      size,
      type,
      etag,
      owner,
      at,
    ])
  }

  read(path: string): ReadStream {
    return createReadStream(this.place(path))
  }

  /** Where the content lies on disk. */
  locate(path: string): string {
    return this.place(path)
  }

  copy(from: FileInfo, to: string, at: number): void {
    const temporary = join(this.folder, `${INCOMING}${randomBytes(8).toString('hex')}`)
    copyFileSync(this.place(from.path), temporary)
    this.settle(temporary, this.place(to))
    this.register({ ...from, path: to, at })
  }

  /** Takes in a file that lies elsewhere on disk. */
  adopt(source: string, info: FileInfo): void {
    const temporary = join(this.folder, `${INCOMING}${randomBytes(8).toString('hex')}`)
    copyFileSync(source, temporary)
    this.settle(temporary, this.place(info.path))
    this.register(info)
  }

  remove(path: string): void {
    this.sql.run('DELETE FROM files WHERE path = ?', [path])
    rmSync(this.place(path), { force: true })
  }

  clear(): void {
    for (const { path } of this.list('', -1)) this.remove(path)
  }

  close(): void {
    this.sql.close()
  }
}
