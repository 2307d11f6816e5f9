import { sessionOpenWechat } from '../../shared/contracts'
import { signIn } from '../kernel/accounts'
import { action } from '../kernel/action'

export const main = action(sessionOpenWechat, async (world, { code, agreements }, { caller, setCookie }) =>
  signIn(world, await world.ask.wechatPhone(code), agreements, caller, setCookie))
