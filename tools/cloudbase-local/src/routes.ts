import type { RequestListener } from 'node:http'
import { clientEndpoint } from './functions/client-endpoint'
import { httpAccess } from './functions/http-access'
import { invokeAction } from './functions/invoke-action'
import { router, type Route } from './http/router'
import type { Parts } from './parts'
import { adminEndpoint } from './protocol/admin'
import { Signatures } from './protocol/signature'
import { providersEndpoint } from './providers/endpoint'
import { storageEndpoint } from './storage/endpoint'
import { staticSite } from './web/static'

const nothingHere: Route = (_req, res) => {
  res.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Nothing here')
}

/** Which address leads where. */
export function routes(parts: Parts, consoleRoute: Route): RequestListener {
  const { options, store, clock, identities, counters, secrets, host, storage, envId, appId } = parts
  const shared = { host, envId, appId, cors: options.cors ?? [], trustProxy: options.trustProxy ?? false }
  const admin = adminEndpoint({
    envId,
    store,
    identities,
    counters,
    now: clock.now,
    // A shifted clock signs with shifted time in the functions and with real time elsewhere: both are right.
    signatures: new Signatures(secrets.secretId, secrets.secretKey, () => [Date.now(), clock.now()]),
    actions: {
      ...storage.actions,
      'functions.invokeFunction': invokeAction(host),
      'wx.openApi': (params, caller) => parts.openApis.call(params, caller),
    },
  })
  const prefix = options.httpPath ?? '/api'
  const site = options.web === undefined ? undefined : staticSite(options.web)
  return router({
    busiest: ['/admin', admin],
    routes: [
      [prefix, httpAccess({ ...shared, prefix, limit: options.httpBodyLimit ?? 100 * 1024 })],
      [
        '/_storage',
        storageEndpoint({
          files: parts.files,
          tickets: parts.tickets,
          now: clock.now,
          limit: options.storageLimit ?? 50 * 1024 * 1024,
        }),
      ],
      ['/_client', clientEndpoint({ ...shared, storage, identities })],
      ['/_providers', providersEndpoint(options.providers ?? {})],
      ['/_console', consoleRoute],
    ],
    fallback: site ? (req, res, url) => site(req, res, url.pathname) : nothingHere,
  })
}
