import { smsSend } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { outside } from '../kernel/outside/providers'
import { sendCode } from '../kernel/accounts/codes'

export default action(
  smsSend,
  (world, { phone, purpose }, { caller }) => sendCode(world, purpose, phone, caller),
  outside,
)
