import { WebSocketServer, type WebSocket } from 'ws'

export interface Server {
  port: number
  send(method: string, params: unknown): void
  close(): Promise<void>
}

function parsed(text: string): { id?: unknown; method?: unknown; params?: unknown } {
  try {
    return JSON.parse(text) ?? {}
  } catch {
    return {}
  }
}

/** The automator's WebSocket: `{id, method, params}` in, `{id, result}` or `{id, error}` out, events without id. */
export function serve(port: number, handle: (method: string, params: any) => Promise<unknown>): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = new WebSocketServer({ port, host: '127.0.0.1' })
    const clients = new Set<WebSocket>()
    server.on('error', reject)
    server.on('connection', (client) => {
      clients.add(client)
      client.on('close', () => clients.delete(client))
      client.on('message', (text) => {
        const { id, method, params } = parsed(String(text))
        if (typeof method !== 'string') {
          client.send(JSON.stringify({ id, error: { message: 'not a request: {id, method, params} as JSON' } }))
          return
        }
        handle(method, params ?? {}).then(
          (result) => client.send(JSON.stringify({ id, result: result ?? {} })),
          (error: Error) => client.send(JSON.stringify({ id, error: { message: error.message } })),
        )
      })
    })
    server.on('listening', () =>
      resolve({
        port: (server.address() as { port: number }).port,
        send: (method, params) => {
          for (const client of clients) client.send(JSON.stringify({ method, params }))
        },
        close: () =>
          new Promise((done) => {
            clients.forEach((client) => client.terminate())
            server.close(() => done())
          }),
      }),
    )
  })
}
