import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Keys } from './keys'

/** On whose behalf an account acts: for itself, or for an operator, with the rights that it was given there. */
export type Party = { kind: 'person'; key: string } | { kind: 'operator'; key: string; rights: readonly string[] }

/**
 * Who a signed access token speaks for. `holder` is the blind index of the verified ID number; `operator` the one that
 * the account acts for: acting for another one, or for oneself again, takes another token.
 */
export type Identity =
  | {
      kind: 'person'
      id: string
      session: string
      holder?: string
      operator?: { key: string; rights: readonly string[] }
    }
  | { kind: 'staff'; id: string; session: string; role: 'clerk'; division: string }

export type PersonIdentity = Extract<Identity, { kind: 'person' }>
export type StaffIdentity = Extract<Identity, { kind: 'staff' }>

export const partyOf = ({ id, operator }: Pick<PersonIdentity, 'id' | 'operator'>): Party =>
  operator ? { kind: 'operator', ...operator } : { kind: 'person', key: id }
/** The key under which cases, drafts and files of a party are kept. */
export const ownerKeyOf = (actor: Pick<PersonIdentity, 'id' | 'operator'>): string => partyOf(actor).key

/** Life of an access token in milliseconds: it is verified without a read, so it must be short. */
const accessLife = 10 * 60_000

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
