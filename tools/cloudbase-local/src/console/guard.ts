import type { IncomingMessage } from 'node:http'

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/
const LOCAL_HOST = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/

/** The console shows everything: only from this machine, only under its own name, never to a page of another origin. */
export function mayUseConsole(req: IncomingMessage): boolean {
  const host = req.headers.host ?? ''
  if (!LOOPBACK.test(req.socket.remoteAddress ?? '') || !LOCAL_HOST.test(host)) return false
  const { origin } = req.headers
  const site = req.headers['sec-fetch-site']
  if (origin !== undefined && origin !== `http://${host}`) return false
  return (
    site === undefined || site === 'same-origin' || site === 'none' || (site === 'same-site' && req.method === 'GET')
  )
}
