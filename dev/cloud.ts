import { join } from 'node:path'
import { startLocalCloud, type LocalCloud, type LocalCloudOptions } from 'cloudbase-local'
import { collections } from '../cloudfunctions/kernel/outside/collections'
import { secretsVariable } from '../cloudfunctions/kernel/sealing/keys'
import { root } from './build/stamp'
import { openProviders } from './providers'
import { secretsOf } from './secrets'

export interface ProductCloud extends LocalCloud {
  secrets: string
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

/**
 * The product on the local cloud: its functions, collections, web app and the specimen handlers of outside services.
 */
export async function startProduct(options: ProductCloudOptions): Promise<ProductCloud> {
  const { data, port = 8300, host, origin, quiet = true, ...rest } = options
  const secrets = secretsOf(data)
  // The functions' environment is read at each call, after the port is known.
  const environment: Record<string, string> = {
    [secretsVariable]: secrets,
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
    functionEnv: environment,
    collections,
    openapi: providers.openapi,
    providers: providers.http,
  })
  const address = origin?.replace(/\/$/, '') ?? cloud.url
  outbox.push = (message) => cloud.outbox.push(message)
  Object.assign(environment, {
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
