import { env } from './env'
import { fromBase64, toBase64 } from './base64'
import { currentPage } from './stack'

/** An error that the phone's native layer answered with; `message` follows `fail ` in errMsg. */
class HostError extends Error {
  constructor(
    message: string,
    readonly fields: Record<string, unknown> = {},
  ) {
    super(message)
  }
}

const BINARY = '$binary'

const encode = (method: string, params: unknown) =>
  JSON.stringify({ method, params, page: currentPage()?.path }, (_, value) => {
    if (value instanceof ArrayBuffer) return { [BINARY]: toBase64(new Uint8Array(value)) }
    if (ArrayBuffer.isView(value)) {
      return { [BINARY]: toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) }
    }
    return value
  })

function decode(reply: string): any {
  const { result, error } = JSON.parse(reply, (_, value) =>
    value && typeof value === 'object' && BINARY in value ? fromBase64(value[BINARY]) : value,
  )
  if (error) throw new HostError(error.message, error.fields)
  return result
}

/** Calls the native layer and waits for it. */
export const hostSync = (method: string, params: unknown = {}): any => decode(env().hostSync(encode(method, params)))

/** Calls the native layer. */
export const host = (method: string, params: unknown = {}): Promise<any> =>
  new Promise((resolve, reject) => {
    env().hostAsync(encode(method, params), (reply) => {
      try {
        resolve(decode(reply))
      } catch (error) {
        reject(error)
      }
    })
  })
