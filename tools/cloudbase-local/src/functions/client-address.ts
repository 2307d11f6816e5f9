import type { IncomingMessage } from 'node:http'

/** The address that a request came from; behind an own proxy the one that the proxy reports. */
export function clientAddress(req: IncomingMessage, trustProxy: boolean): string {
  const forwarded = trustProxy
    ? String(req.headers['x-forwarded-for'] ?? '')
        .split(',')[0]
        .trim()
    : ''
  return (forwarded || req.socket.remoteAddress || '').replace(/^::ffff:/, '')
}
