import { join } from 'node:path'

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

export type Lost = 'timeout' | 'memory' | 'crash'
export type CallReply =
  | { ok: true; result: string; logs: LogLine[] }
  | { ok: false; error: { message: string; name?: string; stack: string }; logs: LogLine[]; lost?: Lost }

/** What `worker.cjs` sends: the reply, and the megabytes that it holds afterwards, buffers and WebAssembly included. */
export type Sent = CallReply & { heldMb: number }

/** Runs one call at a time. A call that hangs, exits or runs out of memory costs its runner only. */
export interface Runner {
  alive: boolean
  /** Holds so much after a call that it is replaced before the next one. */
  tired: boolean
  run(call: CallMessage, timeoutMs: number): Promise<CallReply>
  stop(): Promise<void>
}

/** A runner that holds more than this share of its memory after a call is replaced. */
export const TIRED = 0.6

export const BOOTSTRAP = join(__dirname, 'worker.cjs')

export const failure = (lost: Lost, message: string): CallReply => ({
  ok: false,
  error: { message, stack: message },
  logs: [],
  lost,
})
export const outOfMemory = (memoryMb: number): CallReply => failure('memory', `Memory limit of ${memoryMb} MB exceeded`)
export const ended = (code: number | string | null): CallReply =>
  failure('crash', `The function ended its process with exit code ${code}`)

/** The one call that a runner is at: answered once, by the reply or by what ended the runner. */
export class CallAtHand {
  private settle?: (reply: CallReply) => void

  /** Waits for the reply; `expire` is called when it does not come in time. */
  begin(timeoutMs: number, expire: () => void): Promise<CallReply> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.answer(failure('timeout', `Invoking task timed out after ${timeoutMs / 1000} seconds`))
        expire()
      }, timeoutMs)
      this.settle = (reply) => {
        clearTimeout(timer)
        resolve(reply)
      }
    })
  }

  answer(reply: CallReply): void {
    const settle = this.settle
    this.settle = undefined
    settle?.(reply)
  }
}
