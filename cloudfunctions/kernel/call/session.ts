import { DomainError } from '../../../shared/errors'
import type { Doc } from '../outside/ports'
import type { Identity } from '../sealing/tokens'
import type { World } from './types'

/** A refresh token is a server record that can be revoked; only its digest is stored. `accounts` opens and closes. */
export interface SessionDoc extends Doc {
  kind: Identity['kind']
  subject: string
  device: string
  openid: string
  createdAt: number
  expiresAt: number
}

/**
 * For functions that must not trust a signature alone: the session still exists.
 * @throws DomainError not-signed-in
 */
export async function requireSession(world: World, identity: Identity): Promise<void> {
  const session = await world.db.get<SessionDoc>('sessions', identity.session)
  if (!session || session.subject !== identity.id || session.expiresAt <= world.now())
    throw new DomainError('not-signed-in')
}
