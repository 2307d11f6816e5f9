import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { imageBytes } from '../host/images'
import { runtimeBundle } from './bundle'
import type { EngineOptions } from './engine'
import { ABSENT, lowerToFloor } from './globals'
import { bootScript } from './page-boot'

export interface PageServer {
  url: string
  /** A function expression whose body sees only what a phone has; called at once. */
  wrap(body: string): string
  close(): Promise<void>
}

const TYPES: { [suffix: string]: string } = {
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.json': 'application/json',
  '.ttf': 'font/ttf',
}

/** No eval, no new Function: WeChat refuses both. Pictures and styles may come from anywhere. */
const POLICY = "script-src 'self'"

const wrap = (body: string) => `(function (globalThis, ${ABSENT.join(', ')}) { ${body} })(__weapp.phone)`

const body = (request: IncomingMessage): Promise<string> =>
  new Promise((resolve) => {
    const parts: Buffer[] = []
    request.on('data', (part) => parts.push(part))
    request.on('end', () => resolve(Buffer.concat(parts).toString('utf8')))
  })

/** Serves the page that the app runs in: runtime, modules, package files, sandbox pictures, host calls. */
export async function pageServer({ compiled, host, screen, url, onEvent }: EngineOptions): Promise<PageServer> {
  const { scripts } = compiled.data
  const reply = (response: ServerResponse, type: string, content: string | Buffer) => {
    response.writeHead(200, {
      'content-type': `${type}; charset=utf-8`,
      'content-security-policy': POLICY,
      'cache-control': 'no-store',
    })
    response.end(content)
  }
  const script = (response: ServerResponse, content: string) => reply(response, 'text/javascript', content)
  const moduleScript = (path: string) => {
    const factory = wrap(`return function (require, module, exports) {\n${compiled.script(path)}\n}`)
    return `__weapp.modules[${JSON.stringify(path)}] = ${factory}`
  }
  const tags = ['/boot.js', '/runtime.js', '/templates.js', ...scripts.map((path) => `/module/${path}.js`), '/start.js']
    .map((src) => `<script src="${encodeURI(src)}"></script>`)
    .join('')
  const page =
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">' +
    '<meta name="viewport" content="width=device-width,initial-scale=1"></head>' +
    `<body>${tags}</body></html>`

  const routes: [RegExp, (response: ServerResponse, match: RegExpMatchArray, request: IncomingMessage) => unknown][] = [
    [/^\/$/, (response) => reply(response, 'text/html', page)],
    [/^\/boot\.js$/, (response) => script(response, `${bootScript(screen)};${lowerToFloor()}`)],
    [
      /^\/runtime\.js$/,
      (response) => script(response, `__weapp.boot = (function () { ${runtimeBundle()}; return weapp.boot })()`),
    ],
    [/^\/templates\.js$/, (response) => script(response, `__weapp.templates = ${compiled.templates}`)],
    [
      /^\/start\.js$/,
      (response) => script(response, `__weapp.start(${JSON.stringify(compiled.data)}, ${JSON.stringify(url)})`),
    ],
    [/^\/module\/(.+)\.js$/, (response, [, path]) => script(response, moduleScript(decodeURI(path!)))],
    [
      /^\/host$/,
      async (response, _, request) => reply(response, 'application/json', await host.async(await body(request))),
    ],
    [
      /^\/asset\?src=(.+)$/,
      async (response, [, src]) => reply(response, 'image/*', await imageBytes(host.sandbox, decodeURIComponent(src!))),
    ],
    [
      /^\/package\/([^?]+)(?:\?page=(.*))?/,
      (response, [, path, page]) =>
        packageFile(response, compiled.root, decodeURIComponent(path!), (message) =>
          onEvent({ type: 'problem', payload: { kind: 'missing-file', message: onPage(message, page) } }),
        ),
    ],
  ]
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    const found = routes.map(([pattern, run]) => ({ match: path.match(pattern), run })).find(({ match }) => match)
    const work = found ? found.run(response, found.match!, request) : Promise.reject(new Error('unknown'))
    Promise.resolve(work).catch(() => {
      response.writeHead(404)
      response.end()
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    wrap,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

const onPage = (message: string, page?: string) => (page ? `${message} (on ${decodeURIComponent(page)})` : message)

function packageFile(response: ServerResponse, root: string, path: string, missing: (message: string) => void): void {
  const file = normalize(join(root, path))
  if (!file.startsWith(root) || !existsSync(file) || !statSync(file).isFile()) {
    missing(`${path} is not in the package`)
    response.writeHead(404).end()
    return
  }
  response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' })
  createReadStream(file).pipe(response)
}
