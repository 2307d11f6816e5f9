import { createServer, type Server, type RequestListener } from 'node:http'

/** Thrown when another process holds the port. */
export class PortInUse extends Error {
  readonly code = 'PORT_IN_USE'
}

/** Starts a server and answers it with its port. */
export function listen(
  handler: RequestListener,
  port: number,
  host: string,
): Promise<{ server: Server; port: number }> {
  const server = createServer({ keepAliveTimeout: 65_000, noDelay: true }, handler)
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new PortInUse(`Port ${port} on ${host} is in use: stop the other process or choose another port.`)
          : error,
      )
    })
    server.listen(port, host, () => {
      const address = server.address()
      resolve({ server, port: typeof address === 'object' && address ? address.port : port })
    })
  })
}

/** Stops at once: idle keep-alive connections are closed, not waited for. */
export function stopServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
