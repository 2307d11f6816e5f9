import { group } from '../kernel/call/action'
import passwordReset from './password-reset'
import phoneChangeCode from './phone-change-code'
import sessionClose from './session-close'
import sessionOpen from './session-open'
import sessionOpenPassword from './session-open-password'
import sessionOpenWechat from './session-open-wechat'
import sessionRefresh from './session-refresh'
import smsSend from './sms-send'

export const main = group([
  smsSend,
  sessionOpen,
  sessionOpenPassword,
  sessionOpenWechat,
  sessionRefresh,
  sessionClose,
  passwordReset,
  phoneChangeCode,
])
