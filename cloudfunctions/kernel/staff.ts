import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto'
import { DomainError } from '../../shared/errors'
import { authorityOf } from '../../shared/identity'
import type { Doc, World } from './ports'

/** A clerk's account. Made by a command-line task; there is no function that makes one. */
export interface StaffDoc extends Doc { account: string; name: string; role: 'clerk'; division: string; password: string; failures: number; lockedUntil: number; disabled: boolean }

const cost: ScryptOptions = { N: 16384, r: 8, p: 1 }
/** Wrong passwords in a row before a pause, and its length. */
const locking = { failures: 5, ms: 15 * 60_000 }

const derive = (password: string, salt: Buffer) => new Promise<Buffer>((resolve, reject) => {
  scrypt(password, salt, 32, cost, (error, key) => { if (error) reject(error); else resolve(key) })
})

/** The stored form of a password: scrypt with a random salt. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  return `scrypt$${salt.toString('base64')}$${(await derive(password, salt)).toString('base64')}`
}

async function matches(password: string, stored: string): Promise<boolean> {
  const [, salt = '', key = ''] = stored.split('$')
  const [given, wanted] = [await derive(password, Buffer.from(salt, 'base64')), Buffer.from(key, 'base64')]
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

// An unknown account costs as much time as a known one, so that names cannot be found out by the clock.
const nobody = hashPassword(randomBytes(12).toString('hex'))

/** Checks account and password; the same answer for an unknown account and a wrong password. */
export async function signInStaff(world: World, account: string, password: string): Promise<StaffDoc> {
  const [staff] = await world.db.find<StaffDoc>('staff', { account }, { limit: 1 })
  const now = world.now()
  if (staff && staff.lockedUntil > now) throw new DomainError('login-locked')
  const right = await matches(password, staff?.password ?? (await nobody))
  if (!staff || staff.disabled) throw new DomainError('login-failed')
  if (right) {
    if (staff.failures > 0) await world.db.update('staff', { _id: staff._id }, { set: { failures: 0, lockedUntil: 0 } })
    return staff
  }
  await world.db.update('staff', { _id: staff._id }, staff.failures + 1 >= locking.failures ? { set: { failures: 0, lockedUntil: now + locking.ms } } : { inc: { failures: 1 } })
  throw new DomainError('login-failed')
}

/** @throws DomainError not-signed-in when the account was disabled meanwhile */
export async function staffOf(world: World, id: string): Promise<StaffDoc> {
  const staff = await world.db.get<StaffDoc>('staff', id)
  if (!staff || staff.disabled) throw new DomainError('not-signed-in')
  return staff
}

export const staffIdentity = ({ _id, role, division }: StaffDoc) => ({ kind: 'staff' as const, id: _id, role, division })
export const staffView = ({ _id, name, role, division }: StaffDoc) => ({ id: _id, name, role, division, authority: authorityOf(division).name })
