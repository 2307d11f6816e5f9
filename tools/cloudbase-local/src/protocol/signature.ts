import { createHash, createHmac } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { sameSignature } from '../secrets'
import { RequestError } from '../store/values'

export type Params = Record<string, unknown>

const WINDOW_SECONDS = 900
const HEADER = new RegExp(
  [
    String.raw`^TC3-HMAC-SHA256 Credential=([^/]+)/([^/]+)/tcb/tc3_request`,
    String.raw`\s*SignedParams=([^,]*)`,
    String.raw`\s*SignedHeaders=([^,]+)`,
    String.raw`\s*Signature=([0-9a-f]{64})$`,
  ].join(','),
)

const refuse = (reason: string) => new RequestError('SIGN_PARAM_INVALID', `verify authorization failed: ${reason}`)

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()

const textOf = (value: unknown): string | Buffer =>
  Buffer.isBuffer(value) ? value : (typeof value === 'string' ? value : JSON.stringify(value)).trim()

const encodeKey = (key: string) =>
  encodeURIComponent(key.toLowerCase().trim()).replace(
    /[!'()*]/g,
    (char) => '%' + char.charCodeAt(0).toString(16).toUpperCase(),
  )

const headerValue = (req: IncomingMessage, name: string): string => {
  const value = String(req.headers[name] ?? '').trim()
  return name === 'content-type' && value.startsWith('multipart/form-data')
    ? 'multipart/form-data'
    : value.toLowerCase()
}

/** Verifies the TC3-HMAC-SHA256 signature that the SDKs put on every call. */
export class Signatures {
  private readonly keys = new Map<string, Buffer>()

  constructor(
    private readonly secretId: string,
    private readonly secretKey: string,
    private readonly clocks: () => number[],
  ) {}

  private signingKey(date: string): Buffer {
    let key = this.keys.get(date)
    if (!key) {
      key = hmac(hmac(hmac('TC3' + this.secretKey, date), 'tcb'), 'tc3_request')
      if (this.keys.size > 10) this.keys.clear()
      this.keys.set(date, key)
    }
    return key
  }

  /** Throws SIGN_PARAM_INVALID for a missing, wrong or old signature and for any parameter outside SignedParams. */
  verify(req: IncomingMessage, params: Params): void {
    const match = HEADER.exec(req.headers.authorization ?? '')
    if (!match) throw refuse('missing or malformed Authorization header')
    const [, secretId, date, signedParams, signedHeaders, signature] = match
    if (secretId !== this.secretId) throw refuse('unknown secret id')
    const timestamp = Number(req.headers['x-timestamp'])
    if (!this.clocks().some((now) => Math.abs(now / 1000 - timestamp) <= WINDOW_SECONDS))
      throw refuse('timestamp is out of range')
    const payload = this.payload(params, signedParams ? signedParams.split(';') : [])
    const names = signedHeaders.split(';')
    if (!names.includes('host')) throw refuse('host is not signed')
    const headers = names.map((name) => `${name}:${headerValue(req, name)}\n`).join('')
    const [path, query = ''] = (req.url ?? '').split('?')
    const expected = ['post', 'POST'].some((method) => {
      const target = `//${String(req.headers.host)}${path}`
      const request = [method, target, query, headers, signedHeaders, payload].join('\n')
      const digest = createHash('sha256').update(request).digest('hex')
      const text = `TC3-HMAC-SHA256\n${timestamp}\n${date}/tcb/tc3_request\n${digest}`
      return sameSignature(createHmac('sha256', this.signingKey(date)).update(text).digest('hex'), signature)
    })
    if (!expected) throw refuse('signature does not match')
  }

  private payload(params: Params, signed: string[]): string {
    const byKey = new Map<string, string | Buffer>()
    for (const key of Object.keys(params)) {
      const value = params[key]
      if (value === undefined) continue
      const text = textOf(value)
      const name = encodeKey(key)
      if (text.length > 0 && !signed.includes(name)) throw refuse(`parameter ${key} is not signed`)
      if (byKey.has(name)) throw refuse(`parameter ${key} occurs twice`)
      byKey.set(name, text)
    }
    const hash = createHash('sha256')
    for (const name of signed) {
      const text = byKey.get(name)
      // The official hash leaves empty values out, and older SDKs list them all the same. A value that was not empty
      // when it was signed is missed by the hash.
      if (text === undefined || text.length === 0) continue
      hash.update(`&${name}=`).update(text).update('\r\n')
    }
    return hash.digest('hex')
  }
}
