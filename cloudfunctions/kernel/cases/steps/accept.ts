import type { World } from '../../call/types'
import type { StaffIdentity } from '../../sealing/tokens'
import { append, asBefore, type StepTaken } from '../append'
import { type OpenCase } from '../case'
import { isRepeat, sameVersion } from '../met'
import { ticksWith } from './checklist'

/** 受理. Repeating it answers as the first time. */
export async function accept(
  world: World,
  staff: StaffIdentity,
  open: OpenCase,
  { version, checked = [] }: { version: number; checked?: readonly string[] },
): Promise<StepTaken> {
  if (open.doc.status === 'accepted' && isRepeat(open, ['accepted'], staff)) return asBefore(open.doc)
  await sameVersion(world, open, version)
  return append(
    world,
    open,
    'accepted',
    { kind: 'staff', id: staff.id },
    {},
    {
      ticks: ticksWith(world, open, staff, checked.concat(Object.keys(open.doc.ticks ?? {}))),
    },
  )
}
