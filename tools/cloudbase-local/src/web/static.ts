import { createHash } from 'node:crypto'
import { readFileSync, realpathSync, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, resolve, sep } from 'node:path'
import { gzipSync } from 'node:zlib'
import { contentType, isText } from '../http/content-types'

interface Asset {
  stamp: number
  body: Buffer
  zipped?: Buffer
  etag: string
  type: string
}

const HASHED_NAME = /[.-][0-9a-f]{8,}\.\w+$/
const MOST_KEPT = 300
const LARGEST_KEPT = 2 * 1024 * 1024

/** Serves a built single-page app: files as they are, every other path its index.html. */
export function staticSite(folder: string): (req: IncomingMessage, res: ServerResponse, pathname: string) => void {
  const root = resolve(folder)
  const kept = new Map<string, Asset>()

  function fileFor(pathname: string): string | undefined {
    let decoded: string
    try {
      decoded = decodeURIComponent(pathname)
    } catch {
      return undefined
    }
    if (decoded.includes('\0')) return undefined
    const file = resolve(join(root, decoded))
    if (file !== root && !file.startsWith(root + sep)) return undefined
    try {
      if (!statSync(file).isFile()) return undefined
    } catch {
      // Not there, or a name longer than any file's.
      return undefined
    }
    // A symbolic link must not lead out of the folder either.
    const real = realpathSync(file)
    return real.startsWith(realpathSync(root) + sep) ? file : undefined
  }

  function asset(file: string): Asset {
    const { mtimeMs } = statSync(file)
    const known = kept.get(file)
    if (known?.stamp === mtimeMs) return known
    const body = readFileSync(file)
    const type = contentType(file)
    const made: Asset = {
      stamp: mtimeMs,
      body,
      type,
      etag: `"${createHash('sha1').update(body).digest('base64url')}"`,
      zipped: isText(type) && body.length > 1024 ? gzipSync(body) : undefined,
    }
    if (kept.size >= MOST_KEPT) kept.clear()
    if (body.length <= LARGEST_KEPT) kept.set(file, made)
    return made
  }

  return (req, res, pathname) => {
    if (req.method !== 'GET' && req.method !== 'HEAD') {
      res.writeHead(405).end()
      return
    }
    const file =
      fileFor(pathname) ??
      (extname(pathname) === '' || extname(pathname) === '.html' ? fileFor('/index.html') : undefined)
    if (!file) {
      res.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found')
      return
    }
    const { body, zipped, etag, type } = asset(file)
    const headers: Record<string, string | number> = {
      'content-type': type,
      etag,
      'x-content-type-options': 'nosniff',
      vary: 'accept-encoding',
      'cache-control': HASHED_NAME.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
    }
    if (req.headers['if-none-match'] === etag) {
      res.writeHead(304, headers).end()
      return
    }
    const compressed = zipped !== undefined && /\bgzip\b/.test(String(req.headers['accept-encoding'] ?? ''))
    if (compressed) headers['content-encoding'] = 'gzip'
    const content = compressed ? zipped : body
    res.writeHead(200, { ...headers, 'content-length': content.length })
    res.end(req.method === 'HEAD' ? undefined : content)
  }
}
