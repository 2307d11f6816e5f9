import type { IncomingMessage, ServerResponse } from 'node:http'
import { sendJson } from './reply'

export type Route = (req: IncomingMessage, res: ServerResponse, url: URL) => Promise<void> | void

const fits = (target: string, prefix: string) =>
  target.startsWith(prefix) && (target.length === prefix.length || '/?'.includes(target[prefix.length]))

/** Sends a request to the first route whose prefix fits. A failure nobody expected becomes a plain 500. */
export function router(routes: [prefix: string, route: Route][], fallback: Route): (req: IncomingMessage, res: ServerResponse) => void {
  const run = async (req: IncomingMessage, res: ServerResponse) => {
    const target = req.url ?? '/'
    const route = routes.find(([prefix]) => fits(target, prefix))?.[1] ?? fallback
    await route(req, res, new URL(target, 'http://local'))
  }
  return (req, res) => {
    run(req, res).catch((error: Error) => {
      if (error.message === 'aborted') return
      console.error('[cloudbase-local]', error)
      if (!res.headersSent) sendJson(res, 500, { code: 'SYS_ERR', message: 'internal error' })
      else res.destroy()
    })
  }
}
