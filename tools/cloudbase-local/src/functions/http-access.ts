import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { readBody, TooLarge } from '../http/body'
import { isText } from '../http/content-types'
import { sendJson, sendText } from '../http/reply'
import { RequestError } from '../store/values'
import { clientAddress } from './client-address'
import { applyCors } from './cors'
import type { FunctionHost } from './host'

export interface HttpAccessParts {
  host: FunctionHost
  prefix: string
  envId: string
  appId: string
  limit: number
  cors: string[]
  trustProxy: boolean
}

interface Integration {
  statusCode?: number
  headers?: Record<string, string | string[] | number>
  body?: unknown
  isBase64Encoded?: boolean
}

const STATUS: Record<string, number> = { FUNCTION_NOT_FOUND: 404, FUNCTIONS_TIME_LIMIT_EXCEEDED: 504 }

const isIntegration = (result: unknown): result is Integration =>
  result !== null && typeof result === 'object' && Number.isInteger((result as Integration).statusCode)

function sendIntegration(
  res: ServerResponse,
  { statusCode = 200, headers = {}, body, isBase64Encoded }: Integration,
): void {
  for (const [name, value] of Object.entries(headers)) {
    if (name.toLowerCase() !== 'content-length') res.setHeader(name, Array.isArray(value) ? value : String(value))
  }
  const content = isBase64Encoded
    ? Buffer.from(String(body ?? ''), 'base64')
    : body === undefined || body === null
      ? ''
      : typeof body === 'string'
        ? body
        : JSON.stringify(body)
  if (!res.hasHeader('content-type'))
    res.setHeader(
      'content-type',
      typeof body === 'string' ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8',
    )
  res.setHeader('content-length', Buffer.byteLength(content))
  res.writeHead(statusCode)
  res.end(content)
}

function send(res: ServerResponse, text: string): void {
  const result = JSON.parse(text) as unknown
  if (isIntegration(result)) sendIntegration(res, result)
  else if (typeof result === 'string') sendText(res, 200, result, 'text/plain; charset=utf-8')
  else sendText(res, 200, text)
}

/** The HTTP access integration: `<prefix>/<function>/…` becomes the event that CloudBase hands to a function. */
export function httpAccess(
  parts: HttpAccessParts,
): (req: IncomingMessage, res: ServerResponse, url: URL) => Promise<void> {
  function eventOf(req: IncomingMessage, url: URL, path: string, body: Buffer, requestId: string, ip: string): string {
    const text =
      body.length === 0 ||
      isText(req.headers['content-type'] ?? 'text/plain') ||
      /x-www-form-urlencoded/.test(String(req.headers['content-type']))
    const headers: Record<string, unknown> = { ...req.headers, 'x-forwarded-for': ip, 'x-real-ip': ip }
    return JSON.stringify({
      path,
      httpMethod: req.method,
      headers,
      queryStringParameters: Object.fromEntries(url.searchParams),
      multiValueQueryStringParameters: Object.fromEntries(
        [...new Set(url.searchParams.keys())].map((key) => [key, url.searchParams.getAll(key)]),
      ),
      requestContext: { requestId, envId: parts.envId, appId: parts.appId, sourceIp: ip, path, httpMethod: req.method },
      body: text ? body.toString() : body.toString('base64'),
      isBase64Encoded: !text,
    })
  }

  return async (req, res, url) => {
    if (applyCors(req, res, parts.cors)) return
    const requestId = randomUUID()
    res.setHeader('x-request-id', requestId)
    try {
      const [, name = '', rest = ''] = /^\/([^/]*)(.*)$/.exec(url.pathname.slice(parts.prefix.length)) ?? []
      const body = await readBody(req, parts.limit)
      const ip = clientAddress(req, parts.trustProxy)
      send(
        res,
        await parts.host.call(name, eventOf(req, url, rest || '/', body, requestId, ip), {
          requestId,
          source: 'wx_http',
          clientIp: ip,
        }),
      )
    } catch (error) {
      if (res.destroyed || res.headersSent) return
      if (error instanceof TooLarge) {
        res.setHeader('connection', 'close')
        sendJson(res, 413, { code: 'PAYLOAD_TOO_LARGE', message: `the body exceeds ${parts.limit} bytes`, requestId })
      } else if (error instanceof RequestError) {
        // A stack belongs into the console, not to a web client.
        sendJson(res, STATUS[error.code] ?? 500, {
          code: error.code,
          message: error.code === 'FUNCTIONS_EXECUTE_FAIL' ? 'function execution failed' : error.message,
          requestId,
        })
      } else {
        throw error
      }
    }
  }
}
