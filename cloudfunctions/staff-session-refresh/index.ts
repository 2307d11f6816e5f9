import { staffSessionRefresh } from '../../shared/contracts'
import { action } from '../kernel/action'
import { sessionOf } from '../kernel/sessions'
import { staffIdentity, staffOf, staffView } from '../kernel/staff'
import { signToken } from '../kernel/tokens'

export const main = action(staffSessionRefresh, async (world, _input, { caller }) => {
  const session = await sessionOf(world, 'staff', caller)
  const staff = await staffOf(world, session.subject)
  return {
    ...signToken(world.keys, { ...staffIdentity(staff), session: session._id }, world.now()),
    staff: staffView(staff),
  }
})
