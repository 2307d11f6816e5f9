import { randomUUID } from 'node:crypto'
import type { Clock } from '../clock'
import type { Identities } from '../identity'
import type { Counters } from '../stats'
import { RequestError } from '../store/values'
import { callEnvironment, callContext, type CallIdentity } from './environment'
import { Pool } from './pool'
import { LIMITS } from '../limits'
import { Registry, type FunctionConfig, type FunctionEntry } from './registry'
import type { CallReply, LogLine } from './runner'

export interface CallRecord {
  requestId: string
  name: string
  source: string
  openid: string
  at: number
  ms: number
  ok: boolean
  error?: string
  event: string
  result: string
  logs: LogLine[]
}

export interface HostParts {
  folder?: string
  configs?: Record<string, Partial<FunctionConfig>>
  workers: number
  envId: string
  appId: string
  functionEnv: Record<string, string>
  /** Whether events and answers are held to the cloud's size. */
  limits?: boolean
  sdkEnv: () => Record<string, string>
  clock: Clock
  identities: Identities
  counters: Counters
}

export interface CallOptions extends CallIdentity {
  /** The id that the caller's answer bears; a new one where nobody asks for it. */
  requestId?: string
  timeoutMs?: number
  nested?: boolean
}

const RECORDS_KEPT = 200

const CODES = {
  timeout: 'FUNCTIONS_TIME_LIMIT_EXCEEDED',
  memory: 'FUNCTIONS_MEMORY_LIMIT_EXCEEDED',
  crash: 'FUNCTIONS_EXECUTE_FAIL',
}

/** Runs cloud functions as the cloud does, and remembers the last calls for the console. */
export class FunctionHost {
  readonly registry: Registry
  readonly records: CallRecord[] = []
  private readonly pool: Pool

  constructor(private readonly parts: HostParts) {
    this.registry = new Registry(parts.folder, parts.configs)
    this.pool = new Pool(parts.workers, parts.sdkEnv)
  }

  /** Starts the worker threads ahead of the first call; the port must be known by then. */
  warm(): void {
    const first = this.registry.all()[0]
    if (first) this.pool.warm(first.memorySize)
  }

  /** Calls a function with a JSON event and answers its JSON result. Throws a RequestError with the cloud's code. */
  async call(name: string, event: string, options: CallOptions = {}): Promise<string> {
    const entry = this.registry.find(name)
    if (!entry) throw new RequestError('FUNCTION_NOT_FOUND', `FunctionName parameter could not be found: ${name}`)
    this.holdTo(LIMITS.eventBytes, event, 'EXCEED_REQUEST_LIMIT', 'event')
    const { requestId = randomUUID() } = options
    const { clock } = this.parts
    const started = performance.now()
    const at = clock.now()
    const env = callEnvironment(this.parts, entry, requestId, options)
    const reply = await this.pool.run(
      {
        entry: entry.entry,
        handler: entry.handler.split('.').pop() ?? 'main',
        stamp: entry.stamp,
        event,
        context: callContext(this.parts, entry, requestId, env),
        env,
        offset: clock.offset,
      },
      {
        memoryMb: entry.memorySize,
        timeoutMs: options.timeoutMs ?? entry.timeout * 1000,
        nested: options.nested === true,
      },
    )
    const ms = performance.now() - started
    this.remember(entry, requestId, options, { at, ms, event, reply })
    if (!reply.ok) throw this.failure(reply)
    this.holdTo(LIMITS.answerBytes, reply.result, 'FUNCTIONS_EXECUTE_FAIL', 'result')
    return reply.result
  }

  private holdTo(most: number, text: string, code: string, what: string): void {
    if (this.parts.limits !== false && Buffer.byteLength(text) > most)
      throw new RequestError(code, `cloud function ${what} size exceeds the limit of ${most / 1024 / 1024} MB`)
  }

  private failure(reply: CallReply & { ok: false }): RequestError {
    return new RequestError(
      reply.lost ? CODES[reply.lost] : 'FUNCTIONS_EXECUTE_FAIL',
      reply.lost ? reply.error.message : reply.error.stack,
    )
  }

  private remember(
    entry: FunctionEntry,
    requestId: string,
    options: CallOptions,
    call: { at: number; ms: number; event: string; reply: CallReply },
  ): void {
    const { reply } = call
    this.parts.counters.call(entry.name, call.ms, !reply.ok)
    this.records.unshift({
      requestId,
      name: entry.name,
      source: options.source ?? '',
      openid: options.openid ?? '',
      at: call.at,
      ms: Math.round(call.ms * 100) / 100,
      ok: reply.ok,
      error: reply.ok ? undefined : reply.error.stack,
      event: call.event.slice(0, 4000),
      result: reply.ok ? reply.result.slice(0, 4000) : '',
      logs: reply.logs,
    })
    if (this.records.length > RECORDS_KEPT) this.records.pop()
  }

  stop(): Promise<void> {
    return this.pool.stop()
  }
}
