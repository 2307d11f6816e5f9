import { appendFileSync } from 'node:fs'
import type { LocalCloud } from 'cloudbase-local'
import { mostRoundTrips } from '../fixtures/round-trips'

/** What an answer says of itself: the id that the cloud gave the call, and the reply. */
interface Answered {
  requestId: string
  json: unknown
}

/**
 * Holds every successful call of a test to its action's budget of database round trips, as the local cloud counted
 * them. Calls that others overlapped are left out: who has to wait for whom, and so tries again, is chance.
 */
export class RoundTripMeter {
  private readonly running = new Set<{ alone: boolean }>()

  /** `npm test` gathers in a file what was measured, and fails when an action never was. */
  constructor(
    private readonly cloud: Pick<LocalCloud, 'roundTripsOf' | 'stats' | 'runTimer'>,
    private readonly gathered = process.env.ROUND_TRIPS,
  ) {}

  async hold<T extends Answered>(action: string, post: () => Promise<T>): Promise<T> {
    const call = { alone: this.running.size === 0 }
    for (const other of this.running) other.alone = false
    this.running.add(call)
    const answer = await post().finally(() => this.running.delete(call))
    const ok = (answer.json as { ok?: boolean } | undefined)?.ok === true
    if (ok && call.alone) this.judge(action, this.cloud.roundTripsOf(answer.requestId))
    return answer
  }

  /** Runs the timer of a function that has nothing to do, and answers what it says it did. */
  async holdTimer(action: string, fn: string): Promise<unknown> {
    const made = () => this.cloud.stats().functions[fn]?.roundTrips ?? 0
    const before = made()
    const { output } = (await this.cloud.runTimer(fn)) as { output?: unknown }
    this.judge(action, made() - before)
    return output
  }

  private judge(action: string, made: number): void {
    if (this.gathered) appendFileSync(this.gathered, `${action} ${made}\n`)
    const most = mostRoundTrips(action)
    if (made > most)
      throw new Error(`${action} made ${made} database round trips, at most ${most} by tests/fixtures/round-trips.ts`)
  }
}
