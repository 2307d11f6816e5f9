import { RequestError } from '../store/values'
import { WorkerThread, type CallMessage, type CallReply } from './worker-thread'

/** A function may call functions that call functions: so many threads may exist beyond the pool's size. */
const MOST_NESTED = 32

interface Waiting {
  memoryMb: number
  start: (thread: WorkerThread) => void
  refuse: (error: Error) => void
}

/**
 * Worker threads by memory size. Calls queue for a free thread; a call that comes out of a running function gets a
 * thread of its own when all are busy, since the one it waits for would never become free.
 */
export class Pool {
  private readonly idle = new Map<number, WorkerThread[]>()
  private readonly all = new Set<WorkerThread>()
  private readonly busy = new Map<number, number>()
  private readonly queue: Waiting[] = []

  constructor(
    private readonly size: number,
    private readonly env: () => Record<string, string>,
  ) {}

  private acquire(memoryMb: number, nested: boolean): WorkerThread | undefined {
    const free = this.idle.get(memoryMb)
    while (free?.length) {
      const thread = free.pop() as WorkerThread
      if (thread.alive) return this.take(thread, memoryMb)
      this.all.delete(thread)
    }
    if ((this.busy.get(memoryMb) ?? 0) >= this.size + (nested ? MOST_NESTED : 0)) return undefined
    const thread = new WorkerThread(memoryMb, this.env())
    this.all.add(thread)
    return this.take(thread, memoryMb)
  }

  private take(thread: WorkerThread, memoryMb: number): WorkerThread {
    this.busy.set(memoryMb, (this.busy.get(memoryMb) ?? 0) + 1)
    return thread
  }

  private release(thread: WorkerThread, memoryMb: number): void {
    this.busy.set(memoryMb, (this.busy.get(memoryMb) ?? 1) - 1)
    const free = this.idle.get(memoryMb) ?? []
    this.idle.set(memoryMb, free)
    if (thread.alive && !thread.tired && free.length < this.size) {
      free.push(thread)
    } else {
      this.all.delete(thread)
      void thread.stop()
    }
    const next = this.queue.findIndex((waiting) => waiting.memoryMb === memoryMb)
    if (next < 0) return
    const ready = this.acquire(memoryMb, false)
    if (ready) this.queue.splice(next, 1)[0].start(ready)
  }

  async run(
    call: CallMessage,
    { memoryMb, timeoutMs, nested }: { memoryMb: number; timeoutMs: number; nested: boolean },
  ): Promise<CallReply> {
    const thread =
      this.acquire(memoryMb, nested) ??
      (await new Promise<WorkerThread>((start, refuse) => this.queue.push({ memoryMb, start, refuse })))
    try {
      return await thread.run(call, timeoutMs)
    } finally {
      this.release(thread, memoryMb)
    }
  }

  /** Starts threads ahead of the first call. */
  warm(memoryMb: number): void {
    const free = this.idle.get(memoryMb) ?? []
    this.idle.set(memoryMb, free)
    while (free.length < this.size) {
      const thread = new WorkerThread(memoryMb, this.env())
      this.all.add(thread)
      free.push(thread)
    }
  }

  async stop(): Promise<void> {
    for (const { refuse } of this.queue.splice(0))
      refuse(new RequestError('FUNCTIONS_EXECUTE_FAIL', 'the cloud was stopped'))
    await Promise.all([...this.all].map((thread) => thread.stop()))
    this.all.clear()
    this.idle.clear()
  }
}
