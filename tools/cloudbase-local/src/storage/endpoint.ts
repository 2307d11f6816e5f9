import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { readBody, TooLarge } from '../http/body'
import { contentType } from '../http/content-types'
import { parseMultipart } from '../http/multipart'
import { sendText } from '../http/reply'
import { RequestError } from '../store/values'
import type { Files } from './files'
import { checkPath } from './paths'
import type { Tickets } from './tickets'

export interface StorageEndpointParts {
  files: Files
  tickets: Tickets
  now: () => number
  limit: number
}

const FORM_OVERHEAD = 64 * 1024

/** Failures in the XML that object storage answers; the SDK reads all four elements. */
function sendError(res: ServerResponse, status: number, code: string, message: string): void {
  const ids = '<RequestId>local</RequestId><TraceId>local</TraceId>'
  const error = `<Error><Code>${code}</Code><Message>${message}</Message>${ids}</Error>`
  sendText(res, status, `<?xml version='1.0' encoding='utf-8' ?>${error}`, 'application/xml')
}

const header = (req: IncomingMessage, name: string) => String(req.headers[name] ?? '')

/** Uploads and downloads of file contents. */
export function storageEndpoint({
  files,
  tickets,
  now,
  limit,
}: StorageEndpointParts): (req: IncomingMessage, res: ServerResponse, url: URL) => Promise<void> {
  async function put(req: IncomingMessage, res: ServerResponse, path: string): Promise<void> {
    const owner = tickets.uploader(
      path,
      header(req, 'authorization') || header(req, 'signature'),
      header(req, 'x-cos-security-token'),
    )
    if (owner === undefined) return refuse(req, res)
    const declared = header(req, 'content-type')
    const info = await files.put(path, req, { type: declared || contentType(path), owner, at: now() })
    res.writeHead(200, { etag: `"${info.etag}"`, 'content-length': 0 })
    res.end()
  }

  /** The form upload that `wx.cloud.uploadFile` makes. */
  async function post(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const parts = parseMultipart(header(req, 'content-type'), await readBody(req, limit + FORM_OVERHEAD)) ?? []
    const field = (name: string) => parts.find((part) => part.name.toLowerCase() === name)?.body.toString() ?? ''
    const file = parts.find((part) => part.name === 'file')
    const path = checkPath(field('key'))
    const owner = tickets.uploader(path, field('signature'), field('x-cos-security-token'))
    if (!file || owner === undefined) return refuse(req, res)
    const info = await files.put(path, Readable.from([file.body]), {
      type: file.type ?? contentType(path),
      owner,
      at: now(),
    })
    res.writeHead(Number(field('success_action_status')) === 200 ? 200 : 204, { etag: `"${info.etag}"` })
    res.end()
  }

  function refuse(req: IncomingMessage, res: ServerResponse): void {
    req.resume()
    sendError(res, 403, 'SignatureDoesNotMatch', 'The upload ticket is missing, forged, expired or for another path')
  }

  async function get(req: IncomingMessage, res: ServerResponse, path: string, url: URL): Promise<void> {
    if (!tickets.mayRead(path, url.searchParams))
      return sendError(res, 403, 'AccessDenied', 'The URL is not signed or has expired')
    const info = files.info(path)
    if (!info) return sendError(res, 404, 'NoSuchKey', 'The specified key does not exist')
    res.writeHead(200, {
      'content-type': info.type,
      'content-length': info.size,
      etag: `"${info.etag}"`,
      'cache-control': 'private, max-age=60',
      // Uploads share the web client's origin here: never let one run as a page of it.
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
    })
    if (req.method === 'HEAD') res.end()
    else await pipeline(files.read(path), res)
  }

  return async (req, res, url) => {
    try {
      if (req.method === 'POST') return await post(req, res)
      const path = checkPath(decodeURIComponent(url.pathname.replace(/^\/_storage\//, '')))
      if (req.method === 'PUT') return await put(req, res, path)
      if (req.method === 'GET' || req.method === 'HEAD') return await get(req, res, path, url)
      sendError(res, 405, 'MethodNotAllowed', 'The specified method is not allowed')
    } catch (error) {
      if (res.headersSent || res.destroyed) return void res.destroy()
      if (error instanceof TooLarge) sendError(res, 413, 'EntityTooLarge', 'The file is larger than the limit')
      else if (error instanceof RequestError || error instanceof URIError)
        sendError(res, 400, 'InvalidArgument', 'Invalid path')
      else throw error
    }
  }
}
