import { smsSend } from '../../shared/contracts'
import { action } from '../kernel/action'
import { outside } from '../kernel/providers'
import { sendCode } from '../kernel/codes'

export const main = action(
  smsSend,
  (world, { phone, purpose }, { caller }) => sendCode(world, purpose, phone, caller),
  outside,
)
