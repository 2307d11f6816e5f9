import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { readBody, TooLarge } from '../http/body'
import { parseMultipart } from '../http/multipart'
import { sendBuffer, sendText } from '../http/reply'
import type { Caller, Identities } from '../identity'
import type { Counters } from '../stats'
import type { DocumentStore } from '../store/document-store'
import { invalidParam } from '../store/errors'
import { RequestError } from '../store/values'
import { databaseActions } from './database'
import type { Params, Signatures } from './signature'

const BODY_LIMIT = 64 * 1024 * 1024

/** Answers an action with an object that becomes `data`, with raw bytes, or with a whole reply text. */
export type AdminAction = (params: Params, caller: Caller, requestId: string) => Promise<unknown> | unknown

export interface AdminParts {
  envId: string
  store: DocumentStore
  now: () => number
  signatures: Signatures
  identities: Identities
  counters: Counters
  /** Everything besides the database: functions, storage, open APIs. */
  actions: Record<string, AdminAction>
}

function parse(contentType: string, body: Buffer): Params {
  if (contentType.startsWith('multipart/form-data')) {
    const parts = parseMultipart(contentType, body)
    if (!parts) throw invalidParam('Invalid request param: malformed multipart body')
    return Object.fromEntries(
      parts.map((part) => [part.name, part.name === 'requestData' ? part.body : part.body.toString()]),
    )
  }
  try {
    const params: unknown = JSON.parse(body.toString())
    if (params !== null && typeof params === 'object' && !Array.isArray(params)) return params as Params
  } catch {
    /* answered below */
  }
  throw invalidParam('Invalid request param: the body is not a JSON object')
}

const problem = (error: unknown, requestId: string): string => {
  const known = error instanceof RequestError
  if (!known) console.error('[cloudbase-local]', error)
  return JSON.stringify({
    code: known ? error.code : 'SYS_ERR',
    message: known ? error.message : `system error: ${(error as Error).message}`,
    requestId,
  })
}

/** The endpoint that both SDKs talk to: one signed POST per call, errors as HTTP 200 with a code. */
export function adminEndpoint(parts: AdminParts): (req: IncomingMessage, res: ServerResponse) => Promise<void> {
  const { store, now, counters } = parts

  async function answer(req: IncomingMessage, requestId: string): Promise<string | Buffer> {
    const params = parse(req.headers['content-type'] ?? '', await readBody(req, BODY_LIMIT))
    parts.signatures.verify(req, params)
    if (params.envName && params.envName !== parts.envId)
      throw new RequestError('INVALID_ENV', `Env invalid: ${String(params.envName)}`)
    const caller = parts.identities.caller(params.wxCloudApiToken)
    const name = String(params.action)
    const database = databaseActions[name]
    if (database) {
      counters.roundTrip(caller.functionName, caller.requestId)
      const { data = '{}', top } = await database(store, params, now)
      return `{"requestId":"${requestId}",${top ? top + ',' : ''}"data":${data}}`
    }
    const action = parts.actions[name]
    if (!action) throw new RequestError('INVALID_ACTION', `The action ${name} is not supported by cloudbase-local`)
    const result = await action(params, caller, requestId)
    return Buffer.isBuffer(result) ? result : JSON.stringify({ requestId, data: result })
  }

  return async (req, res) => {
    const requestId = randomUUID()
    counters.request()
    try {
      const reply = await answer(req, requestId)
      if (typeof reply === 'string') sendText(res, 200, reply)
      else sendBuffer(res, 200, reply, 'application/octet-stream')
    } catch (error) {
      if (res.destroyed) return
      const tooLarge = error instanceof TooLarge
      sendText(
        res,
        200,
        problem(
          tooLarge ? new RequestError('EXCEED_REQUEST_LIMIT', 'the request body is too large') : error,
          requestId,
        ),
      )
    }
  }
}
