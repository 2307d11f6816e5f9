import { phoneChangeCode } from '../../shared/contracts'
import { accountOf, personalOf } from '../kernel/accounts'
import { action } from '../kernel/action'
import { outside } from '../kernel/providers'
import { sendCode } from '../kernel/codes'

export const main = action(
  phoneChangeCode,
  async (world, _input, { actor, caller }) =>
    sendCode(world, 'old-phone', personalOf(world, await accountOf(world, actor.id)).phone, caller),
  outside,
)
