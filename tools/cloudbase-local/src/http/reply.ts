import type { ServerResponse } from 'node:http'

const JSON_TYPE = 'application/json; charset=utf-8'

/** Sends a JSON text. */
export function sendText(res: ServerResponse, status: number, text: string, type = JSON_TYPE): void {
  res.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(text) })
  res.end(text)
}

export const sendJson = (res: ServerResponse, status: number, value: unknown): void =>
  sendText(res, status, JSON.stringify(value))

export function sendBuffer(res: ServerResponse, status: number, body: Buffer, type: string): void {
  res.writeHead(status, { 'content-type': type, 'content-length': body.length })
  res.end(body)
}
