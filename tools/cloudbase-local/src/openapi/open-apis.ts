import type { Caller } from '../identity'
import type { OpenApiHandler } from '../options'
import { invalidParam } from '../store/errors'
import type { Params } from '../protocol/signature'
import { readRequest, writeFailure, writeReply, writeSvrkitReply, type OpenApiRequest } from './envelope'

const API_NOT_FOUND = -604100
const SYSTEM_ERROR = -604101

/** Thrown by a handler to answer a WeChat error; the SDK throws it with this `errCode`. */
export class WeChatError extends Error {
  constructor(
    readonly errcode: number,
    readonly errmsg: string,
  ) {
    super(errmsg)
  }
}

const imageType = (picture: Buffer) =>
  picture[0] === 0xff ? 'image/jpeg' : picture[0] === 0x89 ? 'image/png' : 'application/octet-stream'

function replyOf(result: unknown): Buffer {
  if (Buffer.isBuffer(result)) return writeReply(result, imageType(result))
  return writeReply(
    Buffer.from(JSON.stringify({ errcode: 0, errmsg: 'ok', ...(result as object) })),
    'application/json',
  )
}

/** WeChat's open APIs as registered handlers behind the SDK's protobuf envelope. */
export class OpenApis {
  constructor(
    private readonly handlers: Record<string, OpenApiHandler>,
    private readonly now: () => number,
  ) {}

  async call(params: Params, caller: Caller): Promise<Buffer> {
    const handler = this.handlers[String(params.apiName)]
    if (!handler) return writeFailure(API_NOT_FOUND)
    let request: OpenApiRequest
    try {
      request = readRequest(Buffer.from(params.requestData as Buffer))
    } catch (error) {
      throw invalidParam(`Invalid request param: requestData: ${(error as Error).message}`)
    }
    try {
      const result = await handler(request.kind === 'svrkit' ? { reqData: request.svrkit } : request.data, {
        openid: caller.openid,
        functionName: caller.functionName,
        now: () => new Date(this.now()),
      })
      return request.kind === 'svrkit' && Buffer.isBuffer(result) ? writeSvrkitReply(result) : replyOf(result)
    } catch (error) {
      if (error instanceof WeChatError) return replyOf({ errcode: error.errcode, errmsg: error.errmsg })
      console.error(`[cloudbase-local] open API ${String(params.apiName)} failed:`, error)
      return writeFailure(SYSTEM_ERROR)
    }
  }
}
