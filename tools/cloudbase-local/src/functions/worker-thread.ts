import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

export interface LogLine {
  level: string
  time: number
  text: string
}

export interface CallMessage {
  entry: string
  handler: string
  stamp: number
  /** JSON text of the event. */
  event: string
  context: Record<string, unknown>
  env: Record<string, string>
  /** Milliseconds that the function's clock is ahead. */
  offset: number
}

export type CallReply =
  | { ok: true; result: string; logs: LogLine[] }
  | {
      ok: false
      error: { message: string; name?: string; stack: string }
      logs: LogLine[]
      lost?: 'timeout' | 'memory' | 'crash'
    }

/** A thread whose heap is fuller than this after a call is replaced before the next one. */
const TIRED = 0.6

const BOOTSTRAP = join(__dirname, 'worker.cjs')

const failure = (lost: 'timeout' | 'memory' | 'crash', message: string): CallReply => ({
  ok: false,
  error: { message, stack: message },
  logs: [],
  lost,
})

/**
 * One worker thread that runs one call at a time. A call that hangs, exits or runs out of memory costs this thread
 * only.
 */
export class WorkerThread {
  private readonly worker: Worker
  private settle?: (reply: CallReply) => void
  alive = true
  /** Used up by the many functions that it has loaded: in the cloud each would have an instance of its own. */
  tired = false

  constructor(memoryMb: number, env: Record<string, string>) {
    this.worker = new Worker(BOOTSTRAP, { env, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: memoryMb } })
    this.worker.on('message', ({ heapMb, ...reply }: CallReply & { heapMb: number }) => {
      this.tired = heapMb > memoryMb * TIRED
      this.done(reply)
    })
    this.worker.on('error', (error) => {
      const memory = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
      this.die(
        failure(
          memory ? 'memory' : 'crash',
          memory ? `Memory limit of ${memoryMb} MB exceeded` : (error.stack ?? error.message),
        ),
      )
    })
    this.worker.on('exit', (code) =>
      this.die(failure('crash', `The function ended its process with exit code ${code}`)),
    )
    this.worker.unref()
  }

  private done(reply: CallReply): void {
    const settle = this.settle
    this.settle = undefined
    settle?.(reply)
  }

  private die(reply: CallReply): void {
    this.alive = false
    this.done(reply)
  }

  run(call: CallMessage, timeoutMs: number): Promise<CallReply> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.die(failure('timeout', `Invoking task timed out after ${timeoutMs / 1000} seconds`))
        void this.worker.terminate()
      }, timeoutMs)
      this.settle = (reply) => {
        clearTimeout(timer)
        resolve(reply)
      }
      this.worker.postMessage(call)
    })
  }

  async stop(): Promise<void> {
    this.alive = false
    await this.worker.terminate()
  }
}
