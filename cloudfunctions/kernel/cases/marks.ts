import { isActive } from '../../../shared/casework/status'
import { DomainError } from '../../../shared/errors'
import type { World } from '../call/types'
import type { StaffIdentity } from '../sealing/tokens'
import type { OpenCase } from './case'

/** What a clerk has looked at so far: lines of the checklist, and answers to take over or not. */
export interface Marks {
  ticks?: Readonly<Record<string, boolean>>
  taken?: Readonly<Record<string, 'adopt' | 'keep'>>
}

/**
 * Keeps what the clerk has looked at with the case, so that neither a decision before it nor another clerk begins
 * anew. It decides nothing: no event, no new version.
 * @throws DomainError bad-input for a line or a field that the item does not have, wrong-state once it is decided
 */
export async function mark(world: World, staff: StaffIdentity, { doc, pinned }: OpenCase, marks: Marks): Promise<void> {
  const { checklist, fields } = pinned.definition
  const { ticks = {}, taken = {} } = marks
  const stray = [
    ...Object.keys(ticks).filter((id) => !checklist.some((line) => line.id === id)),
    ...Object.keys(taken).filter((id) => !fields.some((field) => field.id === id)),
  ]
  if (stray.length > 0) throw new DomainError('bad-input', undefined, { fields: stray })
  if (!isActive(doc.status)) throw new DomainError('wrong-state')
  const at = world.now()
  const on = Object.entries(ticks).filter(([id, is]) => is && !doc.ticks?.[id])
  const set = {
    ...Object.fromEntries(on.map(([id]) => [`ticks.${id}`, { by: staff.id, at }])),
    ...Object.fromEntries(Object.entries(taken).map(([id, how]) => [`taken.${id}`, how])),
  }
  const unset = Object.keys(ticks).filter((id) => !ticks[id] && doc.ticks?.[id])
  if (Object.keys(set).length + unset.length === 0) return
  const changes = { set, unset: unset.map((id) => `ticks.${id}`) }
  await world.db.update('cases', { _id: doc._id, version: doc.version }, changes)
}
