import type { Clock } from '../clock'
import type { FunctionHost } from '../functions/host'
import { RequestError } from '../store/values'
import { nextFiring, parseCron } from './cron'

export interface TimerInfo {
  functionName: string
  name: string
  config: string
  next?: number
  error?: string
}

/** setTimeout's limit is 24.8 days; functions may be rebuilt with other timers in the meantime anyway. */
const LOOK_AGAIN_MS = 10_000

/** Fires the timer triggers of the built functions by the cloud's clock. */
export class Timers {
  private handle?: NodeJS.Timeout
  private last = 0

  constructor(
    private readonly host: FunctionHost,
    private readonly clock: Clock,
  ) {}

  list(): TimerInfo[] {
    return this.host.registry.all().flatMap(({ name: functionName, triggers }) =>
      triggers
        .filter(({ type }) => type === 'timer')
        .map(({ name, config }) => {
          try {
            return { functionName, name, config, next: nextFiring(parseCron(config), this.clock.now()) }
          } catch (error) {
            return { functionName, name, config, error: (error as Error).message }
          }
        }),
    )
  }

  start(): void {
    this.last = this.clock.now()
    this.wait()
  }

  private wait(): void {
    const now = this.clock.now()
    const next = Math.min(...this.due(this.last, Infinity).map(({ at }) => at), Infinity)
    this.handle = setTimeout(() => this.tick(), Math.max(0, Math.min(next - now, LOOK_AGAIN_MS)))
    this.handle.unref()
  }

  private due(after: number, until: number): { functionName: string; name: string; at: number }[] {
    return this.list().flatMap(({ functionName, name, config, error }) => {
      const at = error ? undefined : nextFiring(parseCron(config), after)
      return at !== undefined && at <= until ? [{ functionName, name, at }] : []
    })
  }

  private tick(): void {
    const now = this.clock.now()
    for (const { functionName, name, at } of this.due(this.last, now)) {
      this.fire(functionName, name, at).catch((error: Error) =>
        console.error(`[cloudbase-local] timer ${functionName}/${name}: ${error.message}`),
      )
    }
    this.last = now
    this.wait()
  }

  private async fire(functionName: string, trigger: string, at: number): Promise<unknown> {
    const event = { Type: 'Timer', TriggerName: trigger, Time: new Date(at).toISOString(), Message: '' }
    return JSON.parse(
      await this.host.call(functionName, JSON.stringify(event), { source: 'wx_trigger', timer: true }),
    ) as unknown
  }

  /** Runs a function's timer now. */
  run(functionName: string): Promise<unknown> {
    const entry = this.host.registry.find(functionName)
    if (!entry)
      throw new RequestError('FUNCTION_NOT_FOUND', `FunctionName parameter could not be found: ${functionName}`)
    return this.fire(
      functionName,
      entry.triggers.find(({ type }) => type === 'timer')?.name ?? 'manual',
      this.clock.now(),
    )
  }

  /** After the clock was moved: what lies between is skipped, as after a pause. */
  reschedule(): void {
    if (!this.handle) return
    clearTimeout(this.handle)
    this.start()
  }

  stop(): void {
    clearTimeout(this.handle)
    this.handle = undefined
  }
}
