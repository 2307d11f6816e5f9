export interface FunctionStats {
  calls: number
  errors: number
  ms: number
  roundTrips: number
}

export interface Stats {
  /** Database requests answered, in all. */
  roundTrips: number
  requests: number
  functions: Record<string, FunctionStats>
}

const MOST_CALLS_KEPT = 2000

/** Counts what happens, so that benchmarks can tell round trips per business action. */
export class Counters {
  private stats: Stats = { roundTrips: 0, requests: 0, functions: {} }
  /** Database requests of each of the last calls, by the call's request id. */
  private readonly ofCalls = new Map<string, number>()

  private of(name: string): FunctionStats {
    return (this.stats.functions[name] ??= { calls: 0, errors: 0, ms: 0, roundTrips: 0 })
  }

  request(): void {
    this.stats.requests++
  }

  /** One database request; `name` is the function that sent it, '' for another process, `requestId` its call. */
  roundTrip(name: string, requestId: string): void {
    this.stats.roundTrips++
    this.of(name || '(outside)').roundTrips++
    if (!requestId) return
    this.ofCalls.set(requestId, this.roundTripsOf(requestId) + 1)
    if (this.ofCalls.size > MOST_CALLS_KEPT) this.ofCalls.delete(this.ofCalls.keys().next().value as string)
  }

  /** How many database requests one of the last calls made; its id is the answer's `x-request-id`. */
  roundTripsOf(requestId: string): number {
    return this.ofCalls.get(requestId) ?? 0
  }

  call(name: string, ms: number, failed: boolean): void {
    const stats = this.of(name)
    stats.calls++
    stats.ms += ms
    if (failed) stats.errors++
  }

  read(): Stats {
    return structuredClone(this.stats)
  }

  reset(): void {
    this.stats = { roundTrips: 0, requests: 0, functions: {} }
  }
}
