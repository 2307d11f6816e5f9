import { staffSessionClose } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { closeSession } from '../kernel/accounts/sessions'

export default action(staffSessionClose, async (world, _input, { caller, setCookie }) => {
  await closeSession(world, 'staff', caller, setCookie)
  return { done: true as const }
})
