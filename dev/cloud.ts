import { join } from 'node:path'
import { startLocalCloud, type LocalCloud, type LocalCloudOptions } from 'cloudbase-local'
import { functions, variablesOf } from '../cloudfunctions/functions'
import { collections } from '../cloudfunctions/kernel/outside/collections'
import { root } from './build/stamp'
import { claimData } from './data-schema'
import { openProviders } from './providers'
import { secretsOf, type Secrets } from './secrets'

export interface ProductCloud extends LocalCloud {
  /** Every key of the installation, for who loads specimens; each function has its own share. */
  secrets: Secrets
}
export interface ProductCloudOptions {
  data: string
  port?: number
  host?: string
  origin?: string
  quiet?: boolean
  workers?: number
  synchronous?: LocalCloudOptions['synchronous']
  timers?: boolean
}

// Tencent's credentials for SMS and identity check: the local handlers verify signatures made with them.
const tencent = { id: 'specimen-id', key: 'specimen-key' }

/** What the functions are told, besides the keys, before the address is known. */
const settings = {
  DLYZ_TENCENT_ID: tencent.id,
  DLYZ_TENCENT_KEY: tencent.key,
  DLYZ_SMS_APP: '1400000000',
  DLYZ_SMS_SIGN: '道路运政一网通办',
  DLYZ_SMS_LOGIN: 'login-code',
  DLYZ_SMS_MOVE_STARTED: 'move-started',
  DLYZ_SMS_MOVE_REMINDER: 'move-reminder',
  DLYZ_SMS_CORRECTION: 'case-correction',
  DLYZ_SMS_REFUSED: 'case-refused',
  DLYZ_SUBSCRIBE_PROGRESS: 'case-progress',
  DLYZ_SUBSCRIBE_RESULT: 'case-result',
  DLYZ_SUBSCRIBE_REMINDER: 'case-reminder',
}

/** The environment of each function, of its own variables alone. */
class Environments {
  readonly of: Record<string, { envVariables: Record<string, string> }> = Object.fromEntries(
    Object.keys(functions).map((name) => [name, { envVariables: {} }]),
  )

  /** Hands each value to the functions that know its variable; they read them at each call. */
  give(values: Record<string, string>): void {
    for (const [name, plan] of Object.entries(functions))
      for (const variable of variablesOf(plan))
        if (values[variable] !== undefined) this.of[name]!.envVariables[variable] = values[variable]
  }
}

/**
 * The product on the local cloud: its functions, collections, web app and the specimen handlers of outside services.
 */
export async function startProduct(options: ProductCloudOptions): Promise<ProductCloud> {
  const { data, port = 8300, host, origin, quiet = true, ...rest } = options
  claimData(data)
  const secrets = secretsOf(data)
  const environments = new Environments()
  environments.give({ ...settings, ...secrets })
  const outbox: { push?: LocalCloud['outbox']['push'] } = {}
  const providers = openProviders({ ...tencent, push: (message) => void outbox.push?.(message) })
  const cloud = await startLocalCloud({
    data,
    port,
    host,
    origin,
    quiet,
    ...rest,
    functions: join(root, 'dist/cloudfunctions'),
    web: join(root, 'dist/h5'),
    functionConfigs: environments.of,
    collections,
    openapi: providers.openapi,
    providers: providers.http,
  })
  const address = origin?.replace(/\/$/, '') ?? cloud.url
  outbox.push = (message) => cloud.outbox.push(message)
  environments.give({
    DLYZ_SMS_ENDPOINT: `${cloud.url}/_providers/sms`,
    DLYZ_FACEID_ENDPOINT: `${cloud.url}/_providers/faceid`,
    DLYZ_WEB_ORIGIN: address,
    DLYZ_VOUCHER_PREFIX: `${address}/v/`,
  })
  return {
    ...cloud,
    secrets,
    stop: async () => {
      await cloud.stop()
      await providers.stop()
    },
  }
}
