import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto'
import { DomainError } from '../../../shared/errors'
import { DuplicateKey, type Doc } from '../outside/ports'
import { type World } from '../call/types'

const cost: ScryptOptions = { N: 16384, r: 8, p: 1 }

const derive = (password: string, salt: Buffer) =>
  new Promise<Buffer>((resolve, reject) => {
    scrypt(password, salt, 32, cost, (error, key) => {
      if (error) reject(error)
      else resolve(key)
    })
  })

/** The stored form of a password: scrypt with a random salt. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  return `scrypt$${salt.toString('base64')}$${(await derive(password, salt)).toString('base64')}`
}

// An unknown name costs as much time as a known one, so that names cannot be found out by the clock.
const nobody = hashPassword(randomBytes(12).toString('hex'))

/** Whether a password is the stored one; without a stored one it takes as long and is not. */
export async function matchesPassword(password: string, stored: string | undefined): Promise<boolean> {
  const [, salt = '', key = ''] = (stored ?? (await nobody)).split('$')
  const [given, wanted] = [await derive(password, Buffer.from(salt, 'base64')), Buffer.from(key, 'base64')]
  return given.length === wanted.length && timingSafeEqual(given, wanted) && stored !== undefined
}

/** Wrong passwords in a row before a pause, and its length. */
const locking = { guesses: 5, ms: 15 * 60_000 }
interface GuessDoc extends Doc {
  count: number
  expiresAt: number
}

const guessId = (world: World, kind: string, name: string) => `${kind}:${world.keys.blind(`guess-${kind}`, name)}`

/**
 * Counts a guess at a name's password before it is looked at, so that guesses in parallel do not help. Names that
 * nobody has are counted too: a pause says nothing about whether a name exists.
 * @throws DomainError login-locked
 */
async function countGuess(world: World, _id: string): Promise<void> {
  const now = world.now()
  const expiresAt = now + locking.ms
  if (
    await world.db.update(
      'guesses',
      { _id, expiresAt: { gt: now }, count: { lt: locking.guesses } },
      { set: { expiresAt }, inc: { count: 1 } },
    )
  )
    return
  if (await world.db.update('guesses', { _id, expiresAt: { lte: now } }, { set: { expiresAt, count: 1 } })) return
  const first: GuessDoc = { _id, count: 1, expiresAt }
  await world.db.insert('guesses', first).catch((error: unknown) => {
    throw error instanceof DuplicateKey ? new DomainError('login-locked') : error
  })
}

/** Forgets the guesses at a name: its password was given, or set anew. */
export const forgetGuesses = (world: World, kind: string, name: string): Promise<number> =>
  world.db.remove('guesses', { _id: guessId(world, kind, name) })

/**
 * Checks a password within the limit of guesses. The answer is the same for a name that nobody has.
 * @throws DomainError login-failed, login-locked
 */
export async function checkPassword(
  world: World,
  kind: string,
  name: string,
  password: string,
  stored: string | undefined,
): Promise<void> {
  await countGuess(world, guessId(world, kind, name))
  if (!(await matchesPassword(password, stored))) throw new DomainError('login-failed')
  await forgetGuesses(world, kind, name)
}
