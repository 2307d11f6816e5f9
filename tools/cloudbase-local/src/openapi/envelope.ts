import { bytesOf, readFields, writeFields } from './protobuf'

/** A picture or other file in a request. */
export interface OpenApiFile {
  filename: string
  contentType: string
  value: Buffer
}

export interface OpenApiRequest {
  kind: 'openapi' | 'svrkit'
  /** Keys in snake_case, values parsed from their JSON; files as Buffer. */
  data: Record<string, unknown>
  /** Protobuf of the request for the older svrkit calls. */
  svrkit?: Buffer
}

const TAG = { apiType: 1, openapi: 2, svrkit: 4, pair: 1, key: 1, value: 2, contentType: 3, filename: 4, svrkitData: 2 }

function pairOf(message: Buffer): [string, unknown] {
  const fields = readFields(message)
  const value = bytesOf(fields, TAG.value) ?? Buffer.alloc(0)
  const filename = bytesOf(fields, TAG.filename)?.toString() ?? ''
  const contentType = bytesOf(fields, TAG.contentType)?.toString() ?? ''
  const key = bytesOf(fields, TAG.key)?.toString() ?? ''
  if (filename || contentType) return [key, { filename, contentType, value: Buffer.from(value) } satisfies OpenApiFile]
  const text = value.toString()
  try {
    return [key, JSON.parse(text)]
  } catch {
    return [key, text]
  }
}

/** Opens the SDK's `CommApiData`. */
export function readRequest(body: Buffer): OpenApiRequest {
  const fields = readFields(body)
  const svrkit = bytesOf(fields, TAG.svrkit)
  if (svrkit) return { kind: 'svrkit', data: {}, svrkit: bytesOf(readFields(svrkit), TAG.svrkitData) }
  const pairs = readFields(bytesOf(fields, TAG.openapi) ?? Buffer.alloc(0)).filter(([tag]) => tag === TAG.pair)
  return { kind: 'openapi', data: Object.fromEntries(pairs.map(([, pair]) => pairOf(pair as Buffer))) }
}

/** Closes the reply into the SDK's `CommOpenApiResp`. */
export function writeReply(body: Buffer, contentType: string): Buffer {
  return writeFields([
    [1, body],
    [2, Buffer.from(contentType)],
    [3, 0],
    [4, 200],
  ])
}

export const writeSvrkitReply = (body: Buffer): Buffer =>
  writeFields([
    [1, body],
    [2, Buffer.from('application/octet-stream')],
    [4, 200],
    [6, 0],
  ])

/** A failure of WeChat's gateway, such as -604100 "API not found". */
export const writeFailure = (errorCode: number): Buffer => writeFields([[3, errorCode]])
