import { phoneChangeCode } from '../../shared/contracts'
import { accountOf, personalOf } from '../kernel/accounts/accounts'
import { action } from '../kernel/call/action'
import { outside } from '../kernel/outside/providers'
import { sendCode } from '../kernel/accounts/codes'

export default action(
  phoneChangeCode,
  async (world, _input, { actor, caller }) =>
    sendCode(world, 'old-phone', personalOf(world, await accountOf(world, actor.id)).phone, caller),
  outside,
)
