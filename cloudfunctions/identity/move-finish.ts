import { moveFinish } from '../../shared/contracts'
import { accountView, identityOf } from '../kernel/accounts/accounts'
import { action } from '../kernel/call/action'
import { finishMove } from '../kernel/accounts/account-moves'
import { openSession } from '../kernel/accounts/sessions'

export default action(moveFinish, async (world, { moveId, code }, { actor, caller, setCookie }) => {
  const account = await finishMove(world, actor.id, moveId, code)
  return { ...(await openSession(world, identityOf(account), caller, setCookie)), account: accountView(world, account) }
})
