import { createCollections } from './collections'
import { claimFolder } from './data-lock'
import { consoleRoute } from './console/route'
import { listen, stopServer } from './http/listen'
import { checkLimits } from './limits'
import type { LocalCloudOptions } from './options'
import type { Outbox } from './outbox'
import { assemble, type Parts } from './parts'
import { routes } from './routes'
import type { FileInfo } from './storage/files'
import { exportState } from './state/export'
import { importState } from './state/import'
import type { Stats } from './stats'
import type { SqliteStore } from './store/sqlite-store'
import type { Doc } from './store/values'
import { Timers } from './timers/timers'

/** A running local cloud. */
export interface LocalCloud {
  url: string
  port: number
  consoleUrl: string
  /** `POST {env, function, data, openid}`: what a mini-program's `wx.cloud` would do. */
  clientUrl: string
  envId: string
  dataFolder: string
  store: SqliteStore
  outbox: Outbox
  /** Environment variables for any process whose SDKs should talk to this cloud. */
  sdkEnv(): Record<string, string>
  /** Calls a function and answers its result. Throws with the cloud's error code. */
  invoke(name: string, event?: unknown, options?: { openid?: string; timeoutMs?: number }): Promise<unknown>
  /** A signed test identity for the client endpoint. */
  signOpenid(openid: string): string
  stats(): Stats
  resetStats(): void
  /** How many database requests one of the last 2,000 calls made; its id is the HTTP answer's `x-request-id`. */
  roundTripsOf(requestId: string): number
  /** Moves the cloud's clock; it runs on from there. Null returns to real time. */
  setClock(time: Date | number | null): void
  now(): Date
  runTimer(functionName: string): Promise<unknown>
  exportTo(folder: string): Promise<{ documents: number; files: number }>
  importFrom(folder: string): Promise<{ documents: number; files: number }>
  /** The stored files, by path. */
  files(): FileInfo[]
  /** Bulk load; a document whose id exists is replaced. Answers the number of documents. */
  load(collection: string, docs: Iterable<Doc | string>): number
  /** Empties everything but the secrets; declared collections come back empty. */
  reset(): void
  stop(): Promise<void>
}

/**
 * Starts a CloudBase on this machine. Throws `PORT_IN_USE` or `DATA_IN_USE` when somebody else has the port or the
 * folder, `LIMITS_EXCEEDED` when the real cloud would refuse the deployment.
 */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  checkLimits(options)
  const giveBack = claimFolder(options.data)
  let parts: Parts
  try {
    parts = assemble(options)
  } catch (error) {
    giveBack()
    throw error
  }
  const { store, clock, host, files, outbox, address, counters } = parts
  const timers = new Timers(host, clock)
  const reset = () => {
    store.clear()
    files.clear()
    outbox.clear()
    counters.reset()
    host.records.length = 0
    createCollections(store, parts.specs)
  }
  const bindTo = options.host ?? '127.0.0.1'
  const close = async () => {
    timers.stop()
    await host.stop()
    store.close()
    files.close()
    outbox.close()
    giveBack()
  }
  const { server, port } = await listen(
    routes(parts, consoleRoute(parts, { timers, reset })),
    options.port ?? 8300,
    bindTo,
  ).catch(async (error) => {
    await close()
    throw error
  })
  address.port = port
  const shown = ['0.0.0.0', '::'].includes(bindTo) ? '127.0.0.1' : bindTo
  address.origin = options.origin?.replace(/\/$/, '') ?? `http://${shown}:${port}`
  const url = `http://${shown}:${port}`
  host.warm()
  if (options.timers ?? true) timers.start()
  if (!options.quiet) console.log(`cloudbase-local: ${url}  console: ${url}/_console`)
  return {
    url,
    port,
    store,
    outbox,
    dataFolder: options.data,
    envId: parts.envId,
    consoleUrl: `${url}/_console`,
    clientUrl: `${url}/_client`,
    sdkEnv: parts.sdkEnv,
    invoke: async (name, event = {}, call = {}) =>
      JSON.parse(
        await host.call(name, JSON.stringify(event), { ...call, source: call.openid ? 'wx_client' : 'wx_devtools' }),
      ) as unknown,
    signOpenid: (openid) => parts.identities.signOpenid(openid),
    stats: () => counters.read(),
    resetStats: () => counters.reset(),
    roundTripsOf: (requestId) => counters.roundTripsOf(requestId),
    setClock: (time) => {
      clock.set(time)
      timers.reschedule()
    },
    now: () => new Date(clock.now()),
    runTimer: (name) => timers.run(name),
    exportTo: (folder) => exportState(parts, folder),
    importFrom: (folder) => importState(parts, folder),
    files: () => files.list('', -1),
    load: (collection, docs) => store.load(collection, docs),
    reset,
    stop: async () => {
      timers.stop()
      await stopServer(server)
      await close()
    },
  }
}
