import { resolve } from './routes'

/** Splits `/pages/a?x=1` into the page path, resolved against the page that asks, and its decoded query. */
export function parseUrl(url: string, from: string): { path: string; query: Record<string, string> } {
  const [rawPath = '', ...rest] = String(url ?? '').split('?')
  const query: Record<string, string> = {}
  for (const pair of rest.join('?').split('&')) {
    if (!pair) continue
    const at = pair.indexOf('=')
    const key = at < 0 ? pair : pair.slice(0, at)
    // WeChat hands query values over as written: the page decodes them itself.
    query[key] = at < 0 ? '' : pair.slice(at + 1)
  }
  return { path: resolve(from, rawPath.replace(/\.html$/, '')), query }
}
