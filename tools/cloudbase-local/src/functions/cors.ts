import type { IncomingMessage, ServerResponse } from 'node:http'

/** Lets the configured origins in and answers their preflight. True when the request is done with. */
export function applyCors(req: IncomingMessage, res: ServerResponse, origins: string[]): boolean {
  const origin = req.headers.origin
  if (origin && origins.includes(origin)) {
    res.setHeader('access-control-allow-origin', origin)
    res.setHeader('access-control-allow-credentials', 'true')
    res.setHeader('vary', 'origin')
  }
  if (req.method !== 'OPTIONS' || !req.headers['access-control-request-method']) return false
  if (res.hasHeader('access-control-allow-origin')) {
    res.setHeader('access-control-allow-methods', 'GET, POST, PUT, DELETE, PATCH, HEAD, OPTIONS')
    res.setHeader('access-control-allow-headers', String(req.headers['access-control-request-headers'] ?? ''))
    res.setHeader('access-control-max-age', '600')
  }
  res.writeHead(204).end()
  return true
}
