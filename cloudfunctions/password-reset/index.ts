import { passwordReset } from '../../shared/contracts'
import { action } from '../kernel/action'
import { useCode } from '../kernel/codes'
import { checkNewPassword, resetPassword } from '../kernel/logins'

export const main = action(passwordReset, async (world, { phone, code, password }) => {
  checkNewPassword(password)
  await useCode(world, 'password', phone, code)
  return resetPassword(world, phone, password)
})
