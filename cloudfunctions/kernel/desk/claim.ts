import { formatClock } from '../../../shared/calendar'
import { DomainError } from '../../../shared/errors'
import { staffNames } from '../accounts/staff-names'
import type { World } from '../call/types'
import { loadCase, type CaseDoc, type OpenCase } from '../cases/case'
import type { StaffIdentity } from '../sealing/tokens'

/** How long a case is held after the last work on it. */
const held = 15 * 60_000

/** Who holds a case now, if anybody does. */
export const claimOf = (world: World, { claim }: Pick<CaseDoc, 'claim'>): CaseDoc['claim'] =>
  claim && claim.until > world.now() ? claim : undefined

/** A case of the clerk's own authority; every other one is not there. */
export const reviewCase = (world: World, staff: StaffIdentity, id: string): Promise<OpenCase> =>
  loadCase(world, id, ({ authority }) => authority === staff.division)

/**
 * Holds a case for this clerk, or lengthens that. It is one conditional write, so that of two who open it at once one
 * holds it; it is no event and no new version. Answers whose it is then.
 */
export async function hold(world: World, staff: StaffIdentity, { doc }: OpenCase): Promise<CaseDoc['claim']> {
  const now = world.now()
  const others = claimOf(world, doc)
  if (others && others.by !== staff.id) return others
  const claim = { by: staff.id, until: now + held }
  const free = [{ claim: null }, { 'claim.by': staff.id }, { 'claim.until': { lte: now } }]
  if (await world.db.update('cases', { _id: doc._id, or: free }, { set: { claim } })) return claim
  return (await world.db.get<CaseDoc>('cases', doc._id))?.claim
}

/** Lets a case go that this clerk holds; nothing happens to one that he does not. */
export async function release(world: World, staff: StaffIdentity, caseId: string): Promise<void> {
  await world.db.update('cases', { _id: caseId, 'claim.by': staff.id }, { unset: ['claim'] })
}

/**
 * A case to decide on: nobody else holds it. Whoever holds none may decide on one that is free.
 * @throws DomainError busy with who holds it, and until when
 */
export async function caseToDecide(world: World, staff: StaffIdentity, id: string): Promise<OpenCase> {
  const open = await reviewCase(world, staff, id)
  const claim = claimOf(world, open.doc)
  if (claim && claim.by !== staff.id) {
    const name = (await staffNames(world, [claim.by]))(claim.by)
    throw new DomainError('busy', `${name}正在办理这一件，${formatClock(claim.until)}以后或者他放开以后才能办`)
  }
  return open
}
