import { passwordReset } from '../../shared/contracts'
import { action } from '../kernel/action'
import { resetPassword } from '../kernel/logins'

export const main = action(passwordReset, (world, { phone, code, password }) =>
  resetPassword(world, phone, code, password),
)
