import { fork, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { BOOTSTRAP, CallAtHand, ended, outOfMemory, TIRED } from './runner'
import type { CallMessage, CallReply, Runner, Sent } from './runner'

/** How often the memory of a running call is looked at, in milliseconds. */
const LOOK_EVERY = 200
const PAGE = 4096
const MB = 1_048_576

/** What the machine keeps in memory for a process, in megabytes; undefined where the machine does not tell. */
function residentMb(pid: number): number | undefined {
  try {
    return (Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * PAGE) / MB
  } catch {
    return undefined
  }
}

/**
 * A process of its own, for functions that are given much memory: what they take (buffers and WebAssembly too, which no
 * limit of a thread counts) is bounded by the memory of the function, and given back to the machine when it ends.
 */
export class WorkerProcess implements Runner {
  private readonly child: ChildProcess
  private readonly call = new CallAtHand()
  private over = false
  alive = true
  tired = false

  constructor(
    private readonly memoryMb: number,
    env: Record<string, string>,
  ) {
    this.child = fork(BOOTSTRAP, [], {
      env: env as NodeJS.ProcessEnv,
      execArgv: [`--max-old-space-size=${memoryMb}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    this.child.on('message', ({ heldMb, ...reply }: Sent) => {
      this.tired = heldMb > memoryMb * TIRED
      this.call.answer(reply)
    })
    this.child.on('error', () => this.die(ended('unknown')))
    this.child.on('exit', (code, signal) =>
      // V8 aborts when its heap is full.
      this.die(this.over || signal === 'SIGABRT' || code === 134 ? outOfMemory(memoryMb) : ended(code ?? signal)),
    )
    this.child.unref()
    this.child.channel?.unref()
  }

  private die(reply: CallReply): void {
    this.alive = false
    this.call.answer(reply)
  }

  async run(call: CallMessage, timeoutMs: number): Promise<CallReply> {
    const watch = setInterval(() => {
      const held = residentMb(this.child.pid ?? 0) ?? 0
      if (held <= this.memoryMb) return
      this.over = true
      void this.stop()
    }, LOOK_EVERY)
    this.child.channel?.ref()
    try {
      const reply = this.call.begin(timeoutMs, () => void this.stop())
      this.child.send(call)
      return await reply
    } finally {
      clearInterval(watch)
      this.child.channel?.unref()
    }
  }

  async stop(): Promise<void> {
    this.alive = false
    if (this.child.exitCode !== null || this.child.signalCode !== null) return
    // Whoever stops it waits for its end, with nothing else to do perhaps.
    this.child.ref()
    const gone = new Promise((resolve) => this.child.once('exit', resolve))
    this.child.kill('SIGKILL')
    await gone
  }
}
