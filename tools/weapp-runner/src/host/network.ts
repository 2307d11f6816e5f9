import { readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { HostError } from './errors'
import type { Methods } from './method'
import type { Sandbox } from './sandbox'

const TIMEOUT = 60_000

const headersOf = (reply: Response) => Object.fromEntries(reply.headers.entries())

/** The body as WeChat sends it: JSON unless the app set another content type. */
function bodyOf(method: string, data: unknown, header: Record<string, string>): BodyInit | undefined {
  if (data === undefined || data === null || method === 'GET' || method === 'HEAD') return undefined
  if (Buffer.isBuffer(data)) return new Uint8Array(data)
  if (typeof data === 'string') return data
  const type = Object.entries(header).find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? ''
  return type.includes('x-www-form-urlencoded')
    ? new URLSearchParams(data as Record<string, string>).toString()
    : JSON.stringify(data)
}

const withQuery = (url: string, data: unknown) => {
  if (typeof data !== 'object' || data === null || Buffer.isBuffer(data)) return url
  const query = new URLSearchParams(data as Record<string, string>).toString()
  return query ? `${url}${url.includes('?') ? '&' : '?'}${query}` : url
}

/** wx.request, uploadFile and downloadFile on the real network. */
export function networkMethods(sandbox: Sandbox): Methods {
  const running = new Map<number, AbortController>()

  async function send(id: number, url: string, init: RequestInit, timeout = TIMEOUT): Promise<Response> {
    if (!/^https?:\/\//.test(String(url))) throw new HostError(`invalid url "${url}"`, { errno: 600009 })
    const controller = new AbortController()
    running.set(id, controller)
    const timer = setTimeout(() => controller.abort(new Error('timeout')), timeout)
    try {
      return await fetch(url, { ...init, signal: controller.signal })
    } catch (error) {
      const { message, cause } = error as Error & { cause?: Error }
      throw new HostError(
        controller.signal.aborted
          ? String(controller.signal.reason?.message ?? 'abort')
          : `${cause?.message ?? message}`,
        { errno: 600001 },
      )
    } finally {
      clearTimeout(timer)
      running.delete(id)
    }
  }

  return {
    'network.request': async ({ id, url, method = 'GET', data, header = {}, timeout, responseType }) => {
      const verb = String(method).toUpperCase()
      const address = verb === 'GET' ? withQuery(url, data) : url
      const body = bodyOf(verb, data, header)
      const headers = { ...(typeof body === 'string' ? { 'content-type': 'application/json' } : {}), ...header }
      const reply = await send(id, address, { method: verb, headers: lower(headers), body }, timeout)
      const bytes = Buffer.from(await reply.arrayBuffer())
      return {
        statusCode: reply.status,
        header: headersOf(reply),
        cookies: reply.headers.getSetCookie(),
        data: responseType === 'arraybuffer' ? bytes : bytes.toString('utf8'),
      }
    },
    'network.upload': async ({ id, url, filePath, name = 'file', formData = {}, header = {}, timeout }) => {
      const form = new FormData()
      for (const [key, value] of Object.entries(formData)) form.append(key, String(value))
      form.append(name, new Blob([readFile(sandbox, filePath)]), basename(filePath))
      const reply = await send(id, url, { method: 'POST', headers: lower(header), body: form }, timeout)
      return { statusCode: reply.status, header: headersOf(reply), data: await reply.text() }
    },
    'network.download': async ({ id, url, filePath, header = {}, timeout }) => {
      const reply = await send(id, url, { headers: lower(header) }, timeout)
      const data = Buffer.from(await reply.arrayBuffer())
      const suffix = new URL(url).pathname.match(/\.(\w+)$/)?.[1] ?? 'bin'
      const path = filePath ?? sandbox.temp(suffix)
      writeFileSync(sandbox.writable(path), data)
      return {
        statusCode: reply.status,
        header: headersOf(reply),
        ...(filePath ? { filePath } : { tempFilePath: path }),
        dataLength: data.length,
      }
    },
    'network.abort': ({ id }) => {
      running.get(id)?.abort(new Error('abort'))
    },
  }
}

/** One spelling per header, the app's winning. */
const lower = (header: Record<string, string>) =>
  Object.fromEntries(Object.entries(header).map(([name, value]) => [name.toLowerCase(), String(value)]))

export function readFile(sandbox: Sandbox, path: string): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(readFileSync(sandbox.resolve(path)))
  } catch {
    throw new HostError(`file not found: ${path}`)
  }
}
