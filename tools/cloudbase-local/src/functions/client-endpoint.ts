import type { IncomingMessage, ServerResponse } from 'node:http'
import { randomUUID } from 'node:crypto'
import { readBody, TooLarge } from '../http/body'
import { sendJson, sendText } from '../http/reply'
import type { Identities } from '../identity'
import type { Asker, Storage } from '../storage/actions'
import { RequestError } from '../store/values'
import { clientAddress } from './client-address'
import { applyCors } from './cors'
import type { FunctionHost } from './host'

export interface ClientParts {
  host: FunctionHost
  storage: Storage
  identities: Identities
  envId: string
  appId: string
  cors: string[]
  trustProxy: boolean
}

interface ClientCall {
  env?: string
  /** `callFunction` (default), `getUploadMetadata`, `getTempFileURL` or `deleteFile`. */
  action?: string
  function?: string
  data?: unknown
  /** The test identity signed by `cloud.signOpenid`; absent for an anonymous call. */
  openid?: string
  path?: string
  fileList?: (string | { fileID: string; maxAge?: number })[]
}

const BODY_LIMIT = 5 * 1024 * 1024

/** What a mini-program's `wx.cloud` does, as one documented POST: `{env, function, data, openid}`. */
export function clientEndpoint(parts: ClientParts): (req: IncomingMessage, res: ServerResponse) => Promise<void> {
  async function call(body: ClientCall, openid: string, ip: string, requestId: string): Promise<string> {
    const data =
      body.data !== null && typeof body.data === 'object' && !Array.isArray(body.data)
        ? // The cloud adds this to every event that comes from a mini-program.
          { ...body.data, ...(openid && { userInfo: { appId: parts.appId, openId: openid } }) }
        : (body.data ?? {})
    const result = await parts.host.call(String(body.function), JSON.stringify(data), {
      requestId,
      openid,
      source: 'wx_client',
      clientIp: ip,
    })
    return `{"requestId":"${requestId}","result":${result}}`
  }

  async function answer(body: ClientCall, ip: string, requestId: string): Promise<string> {
    if (body.env !== undefined && body.env !== '' && body.env !== parts.envId)
      throw new RequestError('INVALID_ENV', `Env invalid: ${body.env}`)
    const openid = body.openid === undefined || body.openid === '' ? '' : parts.identities.openid(body.openid)
    if (openid === undefined) throw new RequestError('SIGN_PARAM_INVALID', 'the openid is not signed by this cloud')
    const asker: Asker = { admin: false, openid }
    const ok = (data: object) => JSON.stringify({ requestId, ...data })
    switch (body.action ?? 'callFunction') {
      case 'callFunction':
        return call(body, openid, ip, requestId)
      case 'getUploadMetadata':
        return ok({ data: parts.storage.uploadMetadata(body.path, asker) })
      case 'getTempFileURL': {
        const list = (body.fileList ?? []).map((item) =>
          typeof item === 'string' ? { fileid: item } : { fileid: item.fileID, max_age: item.maxAge },
        )
        return ok({ fileList: parts.storage.downloadUrls(list, asker) })
      }
      case 'deleteFile':
        return ok({ fileList: parts.storage.remove(body.fileList ?? [], asker) })
      default:
        throw new RequestError('INVALID_ACTION', `unknown action ${String(body.action)}`)
    }
  }

  return async (req, res) => {
    if (applyCors(req, res, parts.cors)) return
    const requestId = randomUUID()
    try {
      const text = (await readBody(req, BODY_LIMIT)).toString()
      let body: ClientCall
      try {
        body = JSON.parse(text) as ClientCall
      } catch {
        throw new RequestError('INVALID_PARAM', 'the body is not JSON')
      }
      sendText(res, 200, await answer(body, clientAddress(req, parts.trustProxy), requestId))
    } catch (error) {
      if (error instanceof TooLarge)
        sendJson(res, 413, { code: 'EXCEED_REQUEST_LIMIT', message: 'the request body is too large', requestId })
      else if (error instanceof RequestError)
        sendJson(res, 200, { code: error.code, message: error.message, requestId })
      else throw error
    }
  }
}
