import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Clock } from './clock'
import { collectionsOf, createCollections } from './collections'
import { FunctionHost } from './functions/host'
import { Identities } from './identity'
import { OpenApis } from './openapi/open-apis'
import type { CollectionSpec, LocalCloudOptions } from './options'
import { Outbox } from './outbox'
import { sdkEnvironment } from './sdk-env'
import { secretsOf, type Secrets } from './secrets'
import { Counters } from './stats'
import { Storage } from './storage/actions'
import { Files } from './storage/files'
import { FileIds } from './storage/paths'
import { Tickets } from './storage/tickets'
import { SqliteStore } from './store/sqlite-store'

const MEGABYTE = 1024 * 1024

/** Everything a local cloud is made of, before anything listens. */
export interface Parts {
  options: LocalCloudOptions
  envId: string
  appId: string
  clock: Clock
  secrets: Secrets
  identities: Identities
  counters: Counters
  store: SqliteStore
  specs: CollectionSpec[]
  files: Files
  ids: FileIds
  tickets: Tickets
  storage: Storage
  outbox: Outbox
  openApis: OpenApis
  host: FunctionHost
  /** Filled in once the port is known. */
  address: { port: number; origin: string }
  sdkEnv: () => Record<string, string>
}

export function assemble(options: LocalCloudOptions): Parts {
  mkdirSync(options.data, { recursive: true })
  const envId = options.envId ?? 'local'
  const appId = options.appId ?? 'wx0000000000000000'
  const clock = new Clock()
  const secrets = secretsOf(options.data)
  const identities = new Identities(secrets.signing)
  const counters = new Counters()
  const address = { port: 0, origin: '' }
  const store = new SqliteStore({
    file: join(options.data, 'documents.db'),
    synchronous: options.synchronous,
    now: clock.now,
  })
  const specs = collectionsOf(options.collections)
  createCollections(store, specs)
  const files = new Files(join(options.data, 'files'), options.storageLimit ?? 50 * MEGABYTE)
  const ids = new FileIds(envId)
  const tickets = new Tickets(secrets.signing, clock.now)
  const storage = new Storage({
    files,
    ids,
    tickets,
    now: clock.now,
    origin: () => address.origin,
    rule: options.storageRule ?? 'PRIVATE',
  })
  // Functions run on this machine: they reach the cloud by loopback, whatever address others see.
  const sdkEnv = () => sdkEnvironment({ envId, adminUrl: `http://127.0.0.1:${address.port}/admin`, ...secrets })
  const host = new FunctionHost({
    folder: options.functions,
    configs: options.functionConfigs,
    workers: options.workers ?? 2,
    envId,
    appId,
    functionEnv: options.functionEnv ?? {},
    limits: options.limits ?? true,
    sdkEnv,
    clock,
    identities,
    counters,
  })
  return {
    options,
    envId,
    appId,
    clock,
    secrets,
    identities,
    counters,
    store,
    specs,
    files,
    ids,
    tickets,
    storage,
    host,
    address,
    sdkEnv,
    outbox: new Outbox(options.data, clock.now),
    openApis: new OpenApis(options.openapi ?? {}, clock.now),
  }
}
