import { sessionRefresh } from '../../shared/contracts'
import { accountOf, accountView, identityOf } from '../kernel/accounts'
import { action } from '../kernel/action'
import { sessionOf } from '../kernel/sessions'
import { signToken } from '../kernel/tokens'

export const main = action(sessionRefresh, async (world, { refresh }, { caller }) => {
  const session = await sessionOf(world, 'person', caller, refresh)
  const account = await accountOf(world, session.subject)
  return {
    ...signToken(world.keys, { ...identityOf(account), session: session._id }, world.now()),
    account: accountView(world, account),
  }
})
