import { envelopeSchema, type Envelope } from '../../../shared/contracts/contract'
import { DomainError } from '../../../shared/errors'
import type { Caller } from './types'

/** Largest body of a function call, in bytes: pictures never travel this way. */
export const bodyLimit = 100 * 1024

interface HttpEvent {
  httpMethod: string
  headers: Record<string, string>
  body?: string
  isBase64Encoded?: boolean
  requestContext?: { sourceIp?: string }
}
const isHttp = (event: unknown): event is HttpEvent =>
  typeof (event as HttpEvent)?.httpMethod === 'string' && typeof (event as HttpEvent).headers === 'object'

/** The variables that CloudBase gives with a call: never from the event, which a client writes. */
export interface CallContext {
  request_id?: string
  environment?: string | Record<string, string>
}
function environment(context: CallContext | undefined): Record<string, string> {
  const given = context?.environment
  const own = typeof given === 'string' ? (JSON.parse(given) as Record<string, string>) : given
  return { ...(process.env as Record<string, string>), ...own }
}

const cookies = (header: string | undefined): Record<string, string> =>
  Object.fromEntries(
    (header ?? '')
      .split(/;\s*/)
      .filter(Boolean)
      .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  )

function parsed(value: unknown): Envelope {
  const envelope = envelopeSchema.safeParse(value)
  if (!envelope.success) throw new DomainError('bad-input')
  return envelope.data
}

/** What a call carries. A timer names no action: its function has the one that is the system's own. */
export type Received = Omit<Envelope, 'action'> & Partial<Pick<Envelope, 'action'>>

export interface Entry {
  caller: Caller
  /** @throws DomainError bad-input, too-large */
  envelope(): Received
  answer(result: unknown, setCookies: string[]): unknown
}

function httpEntry(event: HttpEvent): Entry {
  const headers = Object.fromEntries(
    Object.entries(event.headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
  )
  const caller: Caller = {
    channel: 'web',
    address: event.requestContext?.sourceIp ?? headers['x-forwarded-for']?.split(',')[0]?.trim() ?? '',
    device: '',
    cookies: cookies(headers.cookie),
    secure: headers['x-forwarded-proto'] === 'https',
    origin: headers.origin,
  }
  return {
    caller,
    envelope: () => {
      const body = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? '')
      if (Buffer.byteLength(body) > bodyLimit) throw new DomainError('too-large')
      if (event.httpMethod !== 'POST' || !/^application\/json/.test(headers['content-type'] ?? ''))
        throw new DomainError('bad-input')
      let value: unknown
      try {
        value = JSON.parse(body)
      } catch {
        throw new DomainError('bad-input')
      }
      return parsed(value)
    },
    answer: (result, setCookies) => ({
      statusCode: 200,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'cache-control': 'no-store',
        ...(setCookies.length ? { 'set-cookie': setCookies.length === 1 ? setCookies[0] : setCookies } : {}),
      },
      body: JSON.stringify(result),
    }),
  }
}

/** Reads either road: a `callFunction` event or the HTTP access integration's event. */
export function entryOf(event: unknown, context: CallContext | undefined): Entry {
  if (isHttp(event)) return httpEntry(event)
  const env = environment(context)
  const timer = env.TCB_SOURCE?.split(',').includes('wx_trigger') === true
  const caller: Caller = {
    channel: timer ? 'timer' : 'weapp',
    address: env.WX_CLIENTIP ?? '',
    device: '',
    openid: env.WX_OPENID,
    cookies: {},
    secure: true,
  }
  return {
    caller,
    envelope: () => {
      if (timer) return { input: {} }
      // WeChat and the SDK add members of their own beside ours.
      const { userInfo: _user, tcbContext: _context, ...own } = (event ?? {}) as Record<string, unknown>
      if (Buffer.byteLength(JSON.stringify(own)) > bodyLimit) throw new DomainError('too-large')
      return parsed(own)
    },
    answer: (result) => result,
  }
}
