import { Worker } from 'node:worker_threads'
import { BOOTSTRAP, CallAtHand, ended, failure, outOfMemory, TIRED } from './runner'
import type { CallMessage, CallReply, Runner, Sent } from './runner'

/** A worker thread: starts in milliseconds, for the many functions that hold little. */
export class WorkerThread implements Runner {
  private readonly worker: Worker
  private readonly call = new CallAtHand()
  alive = true
  tired = false

  constructor(memoryMb: number, env: Record<string, string>) {
    this.worker = new Worker(BOOTSTRAP, { env, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: memoryMb } })
    this.worker.on('message', ({ heldMb, ...reply }: Sent) => {
      this.tired = heldMb > memoryMb * TIRED
      this.call.answer(reply)
    })
    this.worker.on('error', (error) => {
      const memory = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
      this.die(memory ? outOfMemory(memoryMb) : failure('crash', error.stack ?? error.message))
    })
    this.worker.on('exit', (code) => this.die(ended(code)))
    this.worker.unref()
  }

  private die(reply: CallReply): void {
    this.alive = false
    this.call.answer(reply)
  }

  run(call: CallMessage, timeoutMs: number): Promise<CallReply> {
    const reply = this.call.begin(timeoutMs, () => void this.stop())
    this.worker.postMessage(call)
    return reply
  }

  async stop(): Promise<void> {
    this.alive = false
    await this.worker.terminate()
  }
}
