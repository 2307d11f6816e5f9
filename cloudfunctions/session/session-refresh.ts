import { sessionRefresh } from '../../shared/contracts'
import { accountOf, accountView, identityOf } from '../kernel/accounts/accounts'
import { action } from '../kernel/call/action'
import { sessionOf } from '../kernel/accounts/sessions'
import { signToken } from '../kernel/sealing/tokens'

export default action(sessionRefresh, async (world, { refresh }, { caller }) => {
  const session = await sessionOf(world, 'person', caller, refresh)
  const account = await accountOf(world, session.subject)
  return {
    ...signToken(world.keys, { ...identityOf(account), session: session._id }, world.now()),
    account: accountView(world, account),
  }
})
