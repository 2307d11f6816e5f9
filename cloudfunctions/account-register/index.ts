import { accountRegister } from '../../shared/contracts'
import { action } from '../kernel/action'
import { outside } from '../kernel/providers'
import { register } from '../kernel/registration'

export const main = action(accountRegister, (world, form, { caller }) => register(world, form, caller), outside)
