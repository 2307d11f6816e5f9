import { readBody } from '../http/body'
import { sendJson } from '../http/reply'
import type { Route } from '../http/router'
import type { ProviderHandler } from '../options'

const BODY_LIMIT = 20 * 1024 * 1024

/** Stand-ins for other providers: `/_providers/<name>` goes to the handler registered as `/<name>`. */
export function providersEndpoint(handlers: Record<string, ProviderHandler>): Route {
  return async (req, res, url) => {
    const path = url.pathname.replace(/^\/_providers/, '')
    const name = Object.keys(handlers).find((key) => path === key || path.startsWith(key.replace(/\/$/, '') + '/'))
    if (name === undefined)
      return sendJson(res, 404, { code: 'PROVIDER_NOT_FOUND', message: `no provider is registered at ${path}` })
    const rawBody = await readBody(req, BODY_LIMIT)
    await handlers[name](Object.assign(req, { rawBody }), res)
  }
}
