import { sessionOpenPassword } from '../../shared/contracts'
import { checkAgreements, signInTo } from '../kernel/accounts/accounts'
import { action } from '../kernel/call/action'
import { accountByPassword } from '../kernel/accounts/logins'

export default action(sessionOpenPassword, async (world, { account, password, agreements }, { caller, setCookie }) => {
  checkAgreements(agreements)
  return signInTo(world, await accountByPassword(world, account, password), agreements, caller, setCookie)
})
