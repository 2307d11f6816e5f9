import type { Route } from '../http/router'
import { sendJson } from '../http/reply'
import type { Parts } from '../parts'
import type { Timers } from '../timers/timers'
import { mayUseConsole } from './guard'

export interface ConsoleHooks { timers: Timers, reset: () => void }

/** The console's pages and its JSON API, on loopback only. */
export function consoleRoute(parts: Parts, _hooks: ConsoleHooks): Route {
  return (req, res, url) => {
    if (!mayUseConsole(req)) return sendJson(res, 403, { code: 'FORBIDDEN', message: 'the console is for this machine only' })
    if (url.pathname === '/_console/api/outbox') return sendJson(res, 200, { list: parts.outbox.list() })
    if (url.pathname === '/_console/api/calls') return sendJson(res, 200, { list: parts.host.records.filter(({ name }) => name === (url.searchParams.get('name') ?? name)) })
    return sendJson(res, 404, { code: 'NOT_FOUND', message: 'no such page' })
  }
}
