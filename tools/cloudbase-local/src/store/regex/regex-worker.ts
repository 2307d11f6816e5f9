import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { failed } from '../errors'

/** How long a regular expression may take on one text. */
const DEADLINE_MS = 200

export interface RegexMatch {
  index: number
  /** The match itself, then its groups. */
  groups: (string | null)[]
}

export interface Question {
  source: string
  flags: string
  texts: string[]
}

interface Reply {
  id: number
  /** Per question and text. */
  answers?: RegexMatch[][][]
  /** The pattern that took too long. */
  slow?: string
}

interface Pending {
  resolve: (answers: RegexMatch[][][]) => void
  reject: (error: Error) => void
}

const tooSlow = (source: string, deadlineMs: number) =>
  failed(`Regular expression took longer than ${deadlineMs} ms on one text and was stopped: ${source}`)

/** One thread for every regular expression that might run away; made when the first one comes. */
export class RegexWorker {
  private worker?: Worker
  private readonly pending = new Map<number, Pending>()
  private last = 0

  constructor(private readonly deadlineMs = DEADLINE_MS) {}

  /** @throws RequestError (rejects) when a pattern takes too long on a text */
  ask(questions: Question[]): Promise<RegexMatch[][][]> {
    const worker = (this.worker ??= this.start())
    worker.ref()
    const id = ++this.last
    return new Promise((resolve, reject) => {
      this.pending.set(id, { resolve, reject })
      worker.postMessage({ id, questions })
    })
  }

  private start(): Worker {
    const worker = new Worker(join(__dirname, 'regex-thread.cjs'), {
      execArgv: [],
      env: {},
      workerData: { deadlineMs: this.deadlineMs },
    })
    worker.on('message', (reply: Reply) => this.settle(worker, reply))
    worker.on('error', (error) => this.lose(worker, error))
    worker.on('exit', () => this.lose(worker, new Error('the thread for regular expressions has ended')))
    return worker
  }

  private settle(worker: Worker, { id, answers, slow }: Reply): void {
    const asker = this.pending.get(id)
    this.pending.delete(id)
    if (this.pending.size === 0) worker.unref()
    if (answers) asker?.resolve(answers)
    else asker?.reject(tooSlow(String(slow), this.deadlineMs))
  }

  private lose(worker: Worker, error: Error): void {
    if (worker !== this.worker) return
    this.worker = undefined
    for (const { reject } of this.pending.values()) reject(failed(error.message))
    this.pending.clear()
  }

  close(): void {
    void this.worker?.terminate()
  }
}
