import { randomUUID } from 'node:crypto'
import { verifyTc3, type ProviderHandler } from 'cloudbase-local'

export type Credentials = { id: string; key: string }
/** What an API answers: its fields, or an error from its documented list. */
export type ApiAnswer = Record<string, unknown> | { Error: { Code: string; Message: string } }
export type Api = { version: string; actions: Record<string, (params: Record<string, unknown>) => ApiAnswer> }

export const failure = (Code: string, Message: string): ApiAnswer => ({ Error: { Code, Message } })

function paramsOf(body: Buffer): Record<string, unknown> | null {
  try {
    const params: unknown = JSON.parse(body.toString('utf8'))
    return typeof params === 'object' && params !== null ? (params as Record<string, unknown>) : null
  } catch {
    return null
  }
}

/**
 * A Tencent Cloud API on this machine: verifies the TC3 signature, checks version and action as
 * the real gateway does, and answers in its envelope `{Response: {…, RequestId}}`, always HTTP 200.
 */
export const tencentApi =
  ({ id, key }: Credentials, { version, actions }: Api): ProviderHandler =>
  (req, res) => {
    const answer = (): ApiAnswer => {
      const wrong = verifyTc3(req, req.rawBody, { secretId: id, secretKey: key })
      if (wrong) return failure('AuthFailure.SignatureFailure', wrong)
      if (req.headers['x-tc-version'] !== version)
        return failure('NoSuchVersion', 'The requested version does not exist.')
      const action = actions[String(req.headers['x-tc-action'])]
      if (!action) return failure('InvalidAction', 'The requested action does not exist.')
      const params = paramsOf(req.rawBody)
      return params ? action(params) : failure('InvalidRequest', 'The request body is not JSON.')
    }
    res.writeHead(200, { 'content-type': 'application/json' })
    res.end(JSON.stringify({ Response: { ...answer(), RequestId: randomUUID() } }))
  }
