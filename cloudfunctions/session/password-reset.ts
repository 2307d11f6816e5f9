import { passwordReset } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { resetPassword } from '../kernel/accounts/logins'

export default action(passwordReset, (world, { phone, code, password }) => resetPassword(world, phone, code, password))
