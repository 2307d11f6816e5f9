import type { Identities } from '../identity'
import type { FunctionEntry } from './registry'

export interface CallIdentity {
  openid?: string
  unionid?: string
  /** As getWXContext().SOURCE has it: wx_client, wx_http, wx_trigger, or a chain of them. */
  source?: string
  clientIp?: string
  timer?: boolean
}

interface Parts {
  envId: string
  appId: string
  functionEnv: Record<string, string>
  sdkEnv: () => Record<string, string>
  identities: Identities
}

/** The environment variables of one call: the SDKs and getWXContext() read their identity from here. */
export function callEnvironment(
  parts: Parts,
  entry: FunctionEntry,
  requestId: string,
  identity: CallIdentity,
): Record<string, string> {
  const { openid = '', unionid = '', source = '', clientIp = '' } = identity
  const wx: Record<string, string> = {
    WX_APPID: parts.appId,
    WX_API_TOKEN: parts.identities.callToken({ openid, functionName: entry.name, source, requestId }),
  }
  if (openid) wx.WX_OPENID = openid
  if (unionid) wx.WX_UNIONID = unionid
  if (clientIp) wx[clientIp.includes(':') ? 'WX_CLIENTIPV6' : 'WX_CLIENTIP'] = clientIp
  const env: Record<string, string> = {
    ...parts.sdkEnv(),
    ...parts.functionEnv,
    ...entry.envVariables,
    ...wx,
    WX_CONTEXT_KEYS: Object.keys(wx).join(),
    TCB_CONTEXT_KEYS: 'TCB_SOURCE_IP,TCB_SOURCE,TCB_ENV,TCB_SEQID',
    TCB_SOURCE: source,
    TCB_SEQID: requestId,
    SCF_FUNCTIONNAME: entry.name,
  }
  if (clientIp) env.TCB_SOURCE_IP = clientIp
  if (identity.timer) env.TRIGGER_SRC = 'timer'
  return env
}

const PRIVATE = /^(TENCENTCLOUD_SECRET|WX_API_TOKEN)/

/** The second argument of a cloud function. `environment` is what getCloudbaseContext() reads. */
export function callContext(
  parts: Parts,
  entry: FunctionEntry,
  requestId: string,
  env: Record<string, string>,
): Record<string, unknown> {
  const shown = Object.entries(env).filter(([key]) => !PRIVATE.test(key))
  return {
    request_id: requestId,
    function_name: entry.name,
    function_version: '$LATEST',
    namespace: parts.envId,
    memory_limit_in_mb: entry.memorySize,
    time_limit_in_ms: entry.timeout * 1000,
    environment: JSON.stringify(Object.fromEntries(shown)),
    environ: shown.map(([key, value]) => `${key}=${value}`).join(';'),
  }
}
