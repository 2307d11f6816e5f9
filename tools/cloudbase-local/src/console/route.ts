import { join } from 'node:path'
import { readBody } from '../http/body'
import { sendJson } from '../http/reply'
import type { Route } from '../http/router'
import type { Parts } from '../parts'
import { RequestError } from '../store/values'
import { staticSite } from '../web/static'
import { consoleApi, type ConsoleHooks } from './api'
import { mayUseConsole } from './guard'

const BODY_LIMIT = 1024 * 1024
const API = '/_console/api/'

/** The console's pages and its JSON API, on loopback only. */
export function consoleRoute(parts: Parts, hooks: ConsoleHooks): Route {
  const site = staticSite(join(__dirname, 'assets'))
  const api = consoleApi(parts, hooks)
  return async (req, res, url) => {
    if (!mayUseConsole(req))
      return sendJson(res, 403, { code: 'FORBIDDEN', message: 'the console is for this machine only' })
    res.setHeader('content-security-policy', "default-src 'self'; frame-ancestors 'none'")
    if (!url.pathname.startsWith(API)) return site(req, res, url.pathname.replace(/^\/_console\/?/, '/'))
    const action = api[`${req.method} ${url.pathname.slice(API.length)}`]
    if (!action) return sendJson(res, 404, { code: 'NOT_FOUND', message: 'no such page' })
    try {
      const text = req.method === 'POST' ? (await readBody(req, BODY_LIMIT)).toString() : ''
      sendJson(
        res,
        200,
        await action(url.searchParams, text === '' ? {} : (JSON.parse(text) as Record<string, unknown>)),
      )
    } catch (error) {
      if (error instanceof RequestError) sendJson(res, 400, { code: error.code, message: error.message })
      else if (error instanceof SyntaxError) sendJson(res, 400, { code: 'INVALID_PARAM', message: error.message })
      else throw error
    }
  }
}
