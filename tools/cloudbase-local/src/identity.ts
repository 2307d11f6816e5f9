import { sameSignature, seal } from './secrets'

/** Who makes a call, carried by the token that both SDKs send along with everything. */
export interface Caller {
  openid: string
  functionName: string
  /** Function calls function: the chain that getWXContext shows as SOURCE. */
  source: string
  /** The call of that function. */
  requestId: string
}

const NOBODY: Caller = { openid: '', functionName: '', source: '', requestId: '' }

const MOST_REMEMBERED = 2000

/** Issues and reads signed identities. */
export class Identities {
  private readonly known = new Map<string, Caller>()

  constructor(private readonly key: string) {}

  private issue(purpose: string, content: string): string {
    const body = Buffer.from(content).toString('base64url')
    return `${body}.${seal(this.key, purpose, body)}`
  }

  private open(purpose: string, token: unknown): string | undefined {
    if (typeof token !== 'string') return undefined
    const [body, signature = ''] = token.split('.')
    if (!sameSignature(signature, seal(this.key, purpose, body))) return undefined
    return Buffer.from(body, 'base64url').toString()
  }

  /** The token inside a running function (`WX_API_TOKEN`). */
  callToken(caller: Caller): string {
    return this.issue('call', JSON.stringify([caller.openid, caller.functionName, caller.source, caller.requestId]))
  }

  caller(token: unknown): Caller {
    if (typeof token !== 'string' || token === '') return NOBODY
    const remembered = this.known.get(token)
    if (remembered) return remembered
    const content = this.open('call', token)
    if (content === undefined) return NOBODY
    const [openid, functionName, source, requestId] = JSON.parse(content) as string[]
    const caller = { openid, functionName, source, requestId }
    if (this.known.size >= MOST_REMEMBERED) this.known.clear()
    this.known.set(token, caller)
    return caller
  }

  /** A test identity for the client endpoint. */
  signOpenid(openid: string): string {
    return this.issue('openid', openid)
  }

  /** The openid of a signed test identity; undefined when it was not signed here. */
  openid(token: unknown): string | undefined {
    return this.open('openid', token)
  }
}
