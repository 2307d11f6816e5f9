import { Room } from './room'
import type { CallMessage, CallReply } from './runner'
import { WorkerProcess } from './worker-process'
import { WorkerThread } from './worker-thread'

/** Functions that are given this much do heavy work, and do it in processes of their own. */
const HEAVY_MB = 512
/** So many calls may hang in ordinary functions before others wait for them. */
const MOST_HANGING = 32
/** A heavy process that nobody needs is given back after this. */
const HEAVY_IDLE_MS = 20_000

/** Runs calls by the memory of their function: heavy work never stands in the way of ordinary calls. */
export class Pool {
  private readonly rooms = new Map<number, Room>()

  constructor(
    private readonly size: number,
    private readonly env: () => Record<string, string>,
  ) {}

  private room(memoryMb: number): Room {
    const known = this.rooms.get(memoryMb)
    if (known) return known
    const room = memoryMb < HEAVY_MB ? this.threads(memoryMb) : this.processes(memoryMb)
    this.rooms.set(memoryMb, room)
    return room
  }

  private threads(memoryMb: number): Room {
    const { size } = this
    return new Room({
      size,
      most: size + MOST_HANGING,
      stalledMs: 1000,
      start: () => new WorkerThread(memoryMb, this.env()),
    })
  }

  /** One at a time, and a second one beside it when that takes long: what they may hold together is bounded. */
  private processes(memoryMb: number): Room {
    return new Room({
      size: 1,
      most: 2,
      stalledMs: 2000,
      idleMs: HEAVY_IDLE_MS,
      start: () => new WorkerProcess(memoryMb, this.env()),
    })
  }

  run(
    call: CallMessage,
    { memoryMb, timeoutMs, nested }: { memoryMb: number; timeoutMs: number; nested: boolean },
  ): Promise<CallReply> {
    return this.room(memoryMb).run(call, timeoutMs, nested)
  }

  /** Starts runners ahead of the first call. */
  warm(memoryMb: number): void {
    this.room(memoryMb).warm()
  }

  async stop(): Promise<void> {
    await Promise.all([...this.rooms.values()].map((room) => room.stop()))
    this.rooms.clear()
  }
}
