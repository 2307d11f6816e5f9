import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

const bytesOf = (request: IncomingMessage) =>
  new Promise<Buffer>((resolve) => {
    const parts: Buffer[] = []
    request.on('data', (part) => parts.push(part))
    request.on('end', () => resolve(Buffer.concat(parts)))
  })

/** A server that stands for the world: it mirrors what it is sent, and speaks the cloud's client endpoint. */
export async function world(): Promise<{ url: string; server: Server; stored: Map<string, Buffer> }> {
  const stored = new Map<string, Buffer>()
  const server = createServer(async (request, response) => {
    const body = await bytesOf(request)
    const json = (value: unknown) => response.setHeader('content-type', 'application/json').end(JSON.stringify(value))
    const { pathname } = new URL(request.url!, 'http://x')
    if (pathname === '/mirror')
      return json({ method: request.method, url: request.url, header: request.headers, body: body.toString() })
    if (pathname === '/text') return response.end('not json')
    if (pathname === '/file.pdf') return response.end('%PDF')
    if (pathname.startsWith('/put/')) {
      stored.set(pathname, body)
      return response.end()
    }
    const call = JSON.parse(body.toString())
    if (call.action === 'getUploadMetadata') {
      return json({
        data: {
          url: `${origin}/put/${call.path}`,
          token: 't',
          authorization: 'a',
          fileId: `cloud://${call.path}`,
          cosFileId: 'c',
        },
      })
    }
    if (call.action === 'getTempFileURL')
      return json({
        fileList: call.fileList.map((fileID: string) => ({ fileID, tempFileURL: `${origin}/text`, status: 0 })),
      })
    if (call.function === 'broken') return json({ code: 'FUNCTION_ERROR', message: 'it broke' })
    return json({ requestId: 'r', result: call })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { url: origin, server, stored }
}
