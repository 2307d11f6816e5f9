import { createHash, randomBytes } from 'node:crypto'
import { DomainError } from '../../../shared/errors'
import type { SessionDoc } from '../call/session'
import type { Caller, World } from '../call/types'
import { signToken, type Identity } from '../sealing/tokens'

const day = 86_400_000
/** How long a session can be renewed without signing in again: people's phones 30 days, staff one working day. */
const life = { person: 30 * day, staff: day / 2 }
const cookieName = { person: 'dlyz_p', staff: 'dlyz_s' }
const idOf = (refresh: string) => createHash('sha256').update(refresh).digest('base64url')

export interface OpenedSession {
  token: string
  expiresAt: number
  refresh?: string
}

/** On the web the refresh token is an HttpOnly cookie that scripts cannot read; a mini-program gets it in the body. */
function handOver(
  kind: Identity['kind'],
  refresh: string,
  caller: Caller,
  setCookie: (cookie: string) => void,
): string | undefined {
  if (caller.channel !== 'web') return refresh
  setCookie(
    [
      `${cookieName[kind]}=${refresh}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${life[kind] / 1000}`,
      ...(caller.secure ? ['Secure'] : []),
    ].join('; '),
  )
  return undefined
}

/** Opens a session. `identity` gets the session's id. */
export async function openSession(
  world: World,
  identity: Omit<Identity, 'session'>,
  caller: Caller,
  setCookie: (cookie: string) => void,
): Promise<OpenedSession> {
  const refresh = randomBytes(32).toString('base64url')
  const now = world.now()
  const doc: SessionDoc = {
    _id: idOf(refresh),
    kind: identity.kind,
    subject: identity.id,
    device: caller.device,
    openid: caller.openid ?? '',
    createdAt: now,
    expiresAt: now + life[identity.kind],
  }
  await world.db.insert('sessions', doc)
  const { token, expiresAt } = signToken(world.keys, { ...identity, session: doc._id } as Identity, now)
  const handed = handOver(identity.kind, refresh, caller, setCookie)
  return { token, expiresAt, ...(handed ? { refresh: handed } : {}) }
}

/** The live session behind a refresh token from the cookie or the body. */
export async function sessionOf(
  world: World,
  kind: Identity['kind'],
  caller: Caller,
  given?: string,
): Promise<SessionDoc> {
  const refresh = caller.channel === 'web' ? caller.cookies[cookieName[kind]] : given
  const session = refresh ? await world.db.get<SessionDoc>('sessions', idOf(refresh)) : undefined
  if (!session || session.kind !== kind || session.expiresAt <= world.now()) throw new DomainError('not-signed-in')
  return session
}

/** Ends one session and its cookie; ending it twice is the same. */
export async function closeSession(
  world: World,
  kind: Identity['kind'],
  caller: Caller,
  setCookie: (cookie: string) => void,
  given?: string,
): Promise<void> {
  const refresh = caller.channel === 'web' ? caller.cookies[cookieName[kind]] : given
  if (refresh) await world.db.remove('sessions', { _id: idOf(refresh), kind })
  if (caller.channel === 'web') setCookie(`${cookieName[kind]}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0`)
}

/** Ends every session of a subject (phone changed, account moved, clerk disabled). */
export const closeAll = (world: World, subject: string): Promise<number> => world.db.remove('sessions', { subject })
