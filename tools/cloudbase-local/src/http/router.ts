import type { IncomingMessage, ServerResponse } from 'node:http'
import { sendJson } from './reply'

export type Route = (req: IncomingMessage, res: ServerResponse, url: URL) => Promise<void> | void

const fits = (target: string, prefix: string) =>
  target.startsWith(prefix) && (target.length === prefix.length || '/?'.includes(target[prefix.length]))

export interface Routes {
  /** The endpoint that most requests go to; it reads no URL, so none is parsed for it. */
  busiest: [prefix: string, route: (req: IncomingMessage, res: ServerResponse) => Promise<void>]
  routes: [prefix: string, route: Route][]
  fallback: Route
}

/** Sends a request to the first route whose prefix fits. A failure nobody expected becomes a plain 500. */
export function router({ busiest, routes, fallback }: Routes): (req: IncomingMessage, res: ServerResponse) => void {
  const run = async (req: IncomingMessage, res: ServerResponse) => {
    const target = req.url ?? '/'
    if (fits(target, busiest[0])) return busiest[1](req, res)
    const route = routes.find(([prefix]) => fits(target, prefix))?.[1] ?? fallback
    await route(req, res, new URL(target, 'http://local'))
  }
  return (req, res) => {
    run(req, res).catch((error: Error) => {
      if (error.message === 'aborted') return
      // The address may hold a secret or a person's data: only what kind of failure and where.
      console.error(
        '[cloudbase-local]',
        error.name,
        (error as { code?: string }).code ?? '',
        (error.stack ?? '')
          .split('\n')
          .filter((line) => /^\s+at /.test(line))
          .slice(0, 5)
          .join('\n'),
      )
      if (!res.headersSent) sendJson(res, 500, { code: 'SYS_ERR', message: 'internal error' })
      else res.destroy()
    })
  }
}
