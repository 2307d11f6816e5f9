import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Keys } from './keys'

/** Who a signed access token speaks for. `holder` is the blind index of the verified ID number. */
export type Identity =
  | { kind: 'person'; id: string; session: string; holder?: string }
  | { kind: 'staff'; id: string; session: string; role: 'clerk'; division: string }

export type PersonIdentity = Extract<Identity, { kind: 'person' }>
export type StaffIdentity = Extract<Identity, { kind: 'staff' }>

/** Life of an access token in milliseconds: it is verified without a read, so it must be short. */
export const accessLife = 10 * 60_000

const mac = (key: Buffer, body: string) => createHmac('sha256', key).update('access-v1\0').update(body).digest()

export function signToken(keys: Keys, identity: Identity, now: number): { token: string; expiresAt: number } {
  const expiresAt = now + accessLife
  const body = Buffer.from(JSON.stringify({ ...identity, exp: expiresAt })).toString('base64url')
  return { token: `${body}.${mac(keys.sessionKey(identity.kind), body).toString('base64url')}`, expiresAt }
}

/** The identity of a genuine, unexpired token of this kind; anything else is nobody. */
export function readToken(
  keys: Keys,
  kind: Identity['kind'],
  token: string | undefined,
  now: number,
): Identity | undefined {
  const [body, signature, rest] = (token ?? '').split('.')
  if (!body || !signature || rest !== undefined) return undefined
  const [given, wanted] = [Buffer.from(signature, 'base64url'), mac(keys.sessionKey(kind), body)]
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return undefined
  const { exp, ...identity } = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as Identity & { exp: number }
  return identity.kind === kind && exp > now && exp <= now + accessLife ? identity : undefined
}
