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

/** Counts what happens, so that benchmarks can tell round trips per business action. */
export class Counters {
  private stats: Stats = { roundTrips: 0, requests: 0, functions: {} }

  private of(name: string): FunctionStats {
    return (this.stats.functions[name] ??= { calls: 0, errors: 0, ms: 0, roundTrips: 0 })
  }

  request(): void {
    this.stats.requests++
  }

  /** One database request; `name` is the function that sent it, '' for another process. */
  roundTrip(name: string): void {
    this.stats.roundTrips++
    this.of(name || '(outside)').roundTrips++
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
