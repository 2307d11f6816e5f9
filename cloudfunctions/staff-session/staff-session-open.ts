import { staffSessionOpen } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { openSession } from '../kernel/accounts/sessions'
import { signInStaff, staffIdentity, staffView } from '../kernel/accounts/staff'

export default action(staffSessionOpen, async (world, { account, password }, { caller, setCookie }) => {
  const staff = await signInStaff(world, account, password)
  return { ...(await openSession(world, staffIdentity(staff), caller, setCookie)), staff: staffView(staff) }
})
