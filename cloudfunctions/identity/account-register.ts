import { accountRegister } from '../../shared/contracts'
import { action } from '../kernel/call/action'
import { outside } from '../kernel/outside/providers'
import { register } from '../kernel/accounts/registration'

export default action(accountRegister, (world, form, { caller }) => register(world, form, caller), outside)
