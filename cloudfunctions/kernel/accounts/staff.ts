import { DomainError } from '../../../shared/errors'
import { authorityOf } from '../../../shared/identity'
import { checkPassword } from './passwords'
import type { Doc } from '../outside/ports'
import type { World } from '../call/types'

/** A clerk's account. Made by a command-line task; there is no function that makes one. */
export interface StaffDoc extends Doc {
  account: string
  name: string
  role: 'clerk'
  division: string
  password: string
  disabled: boolean
}

/** Checks account and password; the same answer for an unknown account and a wrong password. */
export async function signInStaff(world: World, account: string, password: string): Promise<StaffDoc> {
  const [staff] = await world.db.find<StaffDoc>('staff', { account }, { limit: 1 })
  await checkPassword(world, 'staff', account, password, staff?.disabled ? undefined : staff?.password)
  return staff!
}

/** @throws DomainError not-signed-in when the account was disabled meanwhile */
export async function staffOf(world: World, id: string): Promise<StaffDoc> {
  const staff = await world.db.get<StaffDoc>('staff', id)
  if (!staff || staff.disabled) throw new DomainError('not-signed-in')
  return staff
}

export const staffIdentity = ({ _id, role, division }: StaffDoc) => ({
  kind: 'staff' as const,
  id: _id,
  role,
  division,
})
export const staffView = ({ _id, name, role, division }: StaffDoc) => ({
  id: _id,
  name,
  role,
  division,
  authority: authorityOf(division).name,
})
