import { sessionOpenWechat } from '../../shared/contracts'
import { signIn } from '../kernel/accounts/accounts'
import { action } from '../kernel/call/action'
import { outside } from '../kernel/outside/providers'

export default action(
  sessionOpenWechat,
  async (world, { code, agreements }, { caller, setCookie }) =>
    signIn(world, await world.ask.wechatPhone(code), agreements, caller, setCookie),
  outside,
)
