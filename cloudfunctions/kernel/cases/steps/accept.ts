import type { World } from '../../call/types'
import type { StaffIdentity } from '../../sealing/tokens'
import { append, asBefore, type StepTaken } from '../append'
import { sameVersion, type OpenCase } from '../case'

/** 受理. Repeating it answers as the first time. */
export async function accept(
  world: World,
  staff: StaffIdentity,
  open: OpenCase,
  { version }: { version: number },
): Promise<StepTaken> {
  if (open.doc.status === 'accepted') return asBefore(open.doc)
  sameVersion(open, version)
  return append(world, open, 'accepted', { kind: 'staff', id: staff.id }, {})
}
