import { sessionOpen } from '../../shared/contracts'
import { signIn } from '../kernel/accounts/accounts'
import { action } from '../kernel/call/action'
import { useCode } from '../kernel/accounts/codes'

export default action(sessionOpen, async (world, { phone, code, agreements }, { caller, setCookie }) => {
  await useCode(world, 'login', phone, code)
  return signIn(world, phone, agreements, caller, setCookie)
})
