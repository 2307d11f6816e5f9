/**
 * The closed list of error codes that a function may answer, shared by phones and functions.
 * A message is a whole Chinese sentence: what is wrong and what to do. `retryable` says whether the
 * same call may succeed later without the user changing anything.
 */
export const errorTexts = {
  'bad-input': { message: '提交的内容格式不对，请检查后再试', retryable: false },
  'too-large': { message: '提交的内容太大，请减少后再试', retryable: false },
  'not-signed-in': { message: '太久没操作，请重新登录。草稿已保存', retryable: false },
  'not-allowed': { message: '您不能办理这一项', retryable: false },
  'not-found': { message: '没有找到，可能已经撤回或不是您的', retryable: false },
  'wrong-state': { message: '办件进度已经变化，请刷新后再看', retryable: false },
  busy: { message: '刚才有人同时操作，请再试一次', retryable: true },
  'rival-case': { message: '这本证已有一件同类申请在办，办完才能再提交', retryable: false },
  'not-eligible': { message: '现在还不能办理', retryable: false },
  'definition-changed': { message: '办理要求刚有更新，请看一下变化再提交', retryable: false },
  incomplete: { message: '还有内容没填好，请补全后再提交', retryable: false },
  'draft-elsewhere': { message: '这份申请在另一台手机上也填过，请选用哪一份', retryable: false },
  'draft-gone': { message: '这份草稿已经提交或删除', retryable: false },
  'file-missing': { message: '有照片没传好，请重新上传', retryable: false },
  'bad-picture': { message: '这张照片不能用，请换一张', retryable: false },
  'agreements-needed': { message: '请先阅读并勾选两份协议', retryable: false },
  'sms-too-soon': { message: '刚发过验证码，请稍后再获取', retryable: false },
  'sms-daily-cap': { message: '今天获取验证码的次数已用完，请明天再试', retryable: false },
  'sms-not-sent': { message: '短信没发出去，请过一会儿再试', retryable: true },
  'code-wrong': { message: '验证码不对', retryable: false },
  'code-expired': { message: '验证码已失效，请重新获取', retryable: false },
  'phone-taken': { message: '这个手机号已用于另一个账号，请换一个', retryable: false },
  'wechat-phone-failed': { message: '没取到微信手机号，请用短信验证码登录', retryable: true },
  'ocr-unreadable': { message: '没读清身份证，请在亮处对准后重拍', retryable: false },
  'ocr-unavailable': { message: '识别服务暂时用不了，请过一会儿再试', retryable: true },
  'identity-mismatch': { message: '公安核验没通过，请核对身份证后重拍', retryable: false },
  'identity-unavailable': { message: '核验服务暂时用不了，请过一会儿再试', retryable: true },
  'identity-expired': { message: '身份证已过有效期，请换新证后再认证', retryable: false },
  'identity-needed': { message: '请先完成实名认证', retryable: false },
  'identity-bound': { message: '这个身份已在另一个手机号上认证过', retryable: false },
  'login-taken': { message: '这个用户账号已经有人用了，请换一个', retryable: false },
  registered: { message: '您已经注册过用户账号，请直接登录', retryable: false },
  'not-registered': { message: '这个手机号还没有注册用户账号，请用短信验证码登录，或先注册', retryable: false },
  'certificate-not-bound': { message: '这本证不能直接绑定，请申请核实', retryable: false },
  'login-failed': { message: '账号或密码不对', retryable: false },
  'login-locked': { message: '试错次数太多，请15分钟后再试', retryable: false },
  'voucher-unavailable': { message: '凭证还没有生成，请过一会儿再看', retryable: true },
  'glyph-missing': { message: '姓名里有生僻字，凭证暂时打不出来，请联系发证机关', retryable: false },
  'addresses-full': { message: '最多保存20个地址，请先删掉一个不用的', retryable: false },
  'too-many': { message: '操作太频繁，请歇一会儿再试', retryable: true },
  internal: { message: '没办成，填的内容都在。请再试一次', retryable: true },
} as const

export type ErrorCode = keyof typeof errorTexts

/** What a failed call answers. `detail` is public and machine-readable (e.g. tries left, field problems). */
export interface PublicError {
  code: ErrorCode
  message: string
  retryable: boolean
  requestId: string
  detail?: unknown
}

/** The only error that may cross a function's boundary; anything else becomes `internal`. */
export class DomainError extends Error {
  readonly code: ErrorCode
  readonly detail?: unknown
  constructor(code: ErrorCode, message?: string, detail?: unknown) {
    super(message ?? errorTexts[code].message)
    this.name = 'DomainError'
    this.code = code
    this.detail = detail
  }
}

/** The public form of an error of the closed list. */
export function publicError(error: DomainError, requestId: string): PublicError {
  const { code, message, detail } = error
  return {
    code,
    message,
    retryable: errorTexts[code].retryable,
    requestId,
    ...(detail === undefined ? {} : { detail }),
  }
}
