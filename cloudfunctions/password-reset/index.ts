import { passwordReset } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { resetPassword } from '../kernel/accounts/logins'

export const main = action(passwordReset, (world, { phone, code, password }) =>
  resetPassword(world, phone, code, password),
)
