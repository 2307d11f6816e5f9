import { Blocked } from './blocked'
import type { Sql } from './sql'
import { RequestError } from './values'

interface Waiting {
  work: () => unknown
  resolve: (value: never) => void
  reject: (error: unknown) => void
}

/**
 * Writes that arrive in one turn of the event loop share one commit and so one flush to disk. Each is acknowledged
 * only after that commit. A refused write leaves the others of the group alone.
 */
export class GroupCommit {
  private waiting: Waiting[] = []

  constructor(private readonly sql: Sql) {}

  submit<T>(work: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (this.waiting.length === 0) setImmediate(() => this.flush())
      this.waiting.push({ work, resolve, reject })
    })
  }

  /** Writes everything that waits. */
  flush(): void {
    const group = this.waiting
    this.waiting = []
    if (group.length === 0) return
    const outcomes: (() => void)[] = []
    try {
      this.sql.atomically(() => group.forEach((item) => outcomes.push(this.run(item))))
    } catch (error) {
      group.forEach((item) => item.reject(error))
      return
    }
    outcomes.forEach((settle) => settle())
  }

  private run(item: Waiting): () => void {
    try {
      const result = item.work()
      return () => item.resolve(result as never)
    } catch (error) {
      if (error instanceof Blocked) {
        return () => void error.released.then(() => this.submit(item.work)).then(item.resolve as never, item.reject)
      }
      if (!(error instanceof RequestError)) throw error
      return () => item.reject(error)
    }
  }
}
