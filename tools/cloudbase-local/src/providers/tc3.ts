import { createHash, createHmac } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { sameSignature } from '../secrets'

const HEADER = new RegExp(
  [
    String.raw`^TC3-HMAC-SHA256 Credential=([^/]+)/([^/]+)/([^/]+)/tc3_request`,
    String.raw`\s*SignedHeaders=([^,]+)`,
    String.raw`\s*Signature=([0-9a-f]{64})$`,
  ].join(','),
)

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()
const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex')

/**
 * Verifies the TC3-HMAC-SHA256 signature of a Tencent Cloud API request (SMS, identity check …), so that a stand-in
 * for the provider refuses what the real one would. Answers undefined when it is right, else the reason.
 */
export function verifyTc3(
  req: IncomingMessage,
  body: Buffer,
  credentials: { secretId: string; secretKey: string },
): string | undefined {
  const match = HEADER.exec(req.headers.authorization ?? '')
  if (!match) return 'missing or malformed Authorization header'
  const [, secretId, date, service, signedHeaders, signature] = match
  if (secretId !== credentials.secretId) return 'unknown SecretId'
  const timestamp = String(req.headers['x-tc-timestamp'] ?? '')
  const names = signedHeaders.split(';')
  if (!names.includes('host') || !names.includes('content-type')) return 'host and content-type must be signed'
  const canonical = (host: string) =>
    names
      .map((name) => `${name}:${(name === 'host' ? host : String(req.headers[name] ?? '')).trim().toLowerCase()}\n`)
      .join('')
  const host = String(req.headers.host ?? '')
  const [path, query = ''] = (req.url ?? '/').split('?')
  const key = hmac(hmac(hmac('TC3' + credentials.secretKey, date), service), 'tc3_request')
  // The path that was signed is the provider's own, which knows nothing of a prefix here; and Tencent's Node SDK
  // signs the host without its port, which the real hosts never have.
  const variants = [path, '/'].flatMap((signedPath) =>
    [host, host.replace(/:\d+$/, '')].map((signedHost) => [signedPath, signedHost] as const),
  )
  const agrees = variants.some(([signedPath, signedHost]) => {
    const request = [req.method, signedPath, query, canonical(signedHost), signedHeaders, sha256(body)].join('\n')
    const expected = createHmac('sha256', key)
      .update(`TC3-HMAC-SHA256\n${timestamp}\n${date}/${service}/tc3_request\n${sha256(request)}`)
      .digest('hex')
    return sameSignature(expected, signature)
  })
  return agrees ? undefined : 'signature does not match'
}
