import { staffSessionRefresh } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { sessionOf } from '../kernel/accounts/sessions'
import { staffIdentity, staffOf, staffView } from '../kernel/accounts/staff'
import { signToken } from '../kernel/sealing/tokens'

export default action(staffSessionRefresh, async (world, _input, { caller }) => {
  const session = await sessionOf(world, 'staff', caller)
  const staff = await staffOf(world, session.subject)
  return {
    ...signToken(world.keys, { ...staffIdentity(staff), session: session._id }, world.now()),
    staff: staffView(staff),
  }
})
