import { RequestError } from '../store/values'
import type { CallMessage, CallReply, Runner } from './runner'

export interface RoomPlan {
  /** Runners that are kept for the next calls. */
  size: number
  /** As many may run while the others hang. */
  most: number
  /** When no call has ended for so many milliseconds, those that run hang, and one more runner is added. */
  stalledMs: number
  /** How long a runner stays without a call, in milliseconds; without it, for ever. */
  idleMs?: number
  start(): Runner
}

interface Waiting {
  take(runner: Runner): void
  refuse(error: Error): void
}

/** So many more may run for calls that come out of running ones: those wait for them. */
const MOST_NESTED = 32

/**
 * The runners of one memory size. Calls queue for a free one. A call that comes out of a running function, and one that
 * waits while all others hang (a slow provider), gets another: no function ever waits for what another one waits for.
 */
export class Room {
  private readonly idle = new Map<Runner, NodeJS.Timeout | undefined>()
  private readonly all = new Set<Runner>()
  private readonly queue: Waiting[] = []
  private busy = 0
  /** When a call last ended, or a runner was added. */
  private lastMove = 0

  constructor(private readonly plan: RoomPlan) {}

  async run(call: CallMessage, timeoutMs: number, nested: boolean): Promise<CallReply> {
    const runner = this.free() ?? this.another(this.plan.size + (nested ? MOST_NESTED : 0)) ?? (await this.wait())
    try {
      return await runner.run(call, timeoutMs)
    } finally {
      this.release(runner)
    }
  }

  /** Starts runners ahead of the first call. */
  warm(): void {
    while (this.idle.size < this.plan.size) this.rest(this.started())
  }

  async stop(): Promise<void> {
    for (const { refuse } of this.queue.splice(0))
      refuse(new RequestError('FUNCTIONS_EXECUTE_FAIL', 'the cloud was stopped'))
    for (const timer of this.idle.values()) clearTimeout(timer)
    await Promise.all([...this.all].map((runner) => runner.stop()))
    this.all.clear()
    this.idle.clear()
  }

  private started(): Runner {
    const runner = this.plan.start()
    this.lastMove = performance.now()
    this.all.add(runner)
    return runner
  }

  private free(): Runner | undefined {
    for (const [runner, timer] of [...this.idle].reverse()) {
      clearTimeout(timer)
      this.idle.delete(runner)
      if (runner.alive) return this.taken(runner)
      this.all.delete(runner)
    }
    return undefined
  }

  private another(most: number): Runner | undefined {
    return this.busy < most ? this.taken(this.started()) : undefined
  }

  private taken(runner: Runner): Runner {
    this.busy += 1
    return runner
  }

  private wait(): Promise<Runner> {
    return new Promise((resolve, refuse) => {
      const since = performance.now()
      const waiting: Waiting = {
        take: (runner) => {
          clearInterval(watch)
          resolve(runner)
        },
        refuse: (error) => {
          clearInterval(watch)
          refuse(error)
        },
      }
      const watch = setInterval(() => {
        const now = performance.now()
        if (now - Math.max(since, this.lastMove) < this.plan.stalledMs) return
        const runner = this.another(this.plan.most)
        if (runner) this.hand(waiting, runner)
      }, this.plan.stalledMs)
      this.queue.push(waiting)
    })
  }

  private hand(waiting: Waiting, runner: Runner): void {
    this.queue.splice(this.queue.indexOf(waiting), 1)
    waiting.take(runner)
  }

  private release(runner: Runner): void {
    this.busy -= 1
    this.lastMove = performance.now()
    const spent = !runner.alive || runner.tired || this.all.size > this.plan.size + this.queue.length
    if (spent) this.leave(runner)
    else this.rest(runner)
    const [next] = this.queue
    const ready = next && (this.free() ?? this.another(this.plan.size))
    if (ready) this.hand(next, ready)
  }

  private leave(runner: Runner): void {
    this.all.delete(runner)
    this.idle.delete(runner)
    void runner.stop()
  }

  private rest(runner: Runner): void {
    const { idleMs } = this.plan
    const timer = idleMs === undefined ? undefined : setTimeout(() => this.leave(runner), idleMs)
    timer?.unref()
    this.idle.set(runner, timer)
  }
}
