import { randomUUID } from 'node:crypto'
import type { OutboxMessage } from 'cloudbase-local'
import { failure, type ApiAnswer, type Api } from './tencent'

/** The texts as they would be registered with the carrier; {1} and {2} are their parameters. */
const templates: Record<string, string> = {
  'login-code': '{1}是您的验证码，{2}分钟内有效。不要告诉别人。',
  'move-started': '有人申请把您的账号换到尾号{1}的手机，72小时后生效。不是您本人操作的，打开链接取消：{2}',
  'move-reminder': '再过不到24小时，您的账号会换到尾号{1}的手机。不是您本人操作的，打开链接取消：{2}',
  'case-correction': '您的{1}申请要补正。要改的地方一次都列在办件里，请登录后在“我的办件”查看。',
  'case-refused': '您的{1}申请{2}。原因和救济途径写在办件里，请登录后在“我的办件”查看。',
}

const strings = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])
const count = (template: string) => new Set(template.match(/\{\d\}/g)).size

/** Why a message would not go out: the codes of the real API, given per number. */
function refusal(number: string, template: string | undefined, params: string[]): string | null {
  if (!/^(\+86|0086|86)?1[3-9]\d{9}$/.test(number)) return 'InvalidParameterValue.IncorrectPhoneNumber'
  if (template === undefined) return 'FailedOperation.TemplateIncorrectOrUnapproved'
  return params.length === count(template) ? null : 'FailedOperation.TemplateParamSetNotMatchApprovedTemplate'
}

/** SMS 2021-01-11, `SendSms`: what would be sent goes to `push` instead, the outbox of the console. */
export const smsApi = (push: (message: OutboxMessage) => void): Api => ({
  version: '2021-01-11',
  actions: {
    SendSms: (sent): ApiAnswer => {
      const [numbers, params] = [strings(sent.PhoneNumberSet), strings(sent.TemplateParamSet)]
      if (!sent.SmsSdkAppId) return failure('MissingParameter', 'SmsSdkAppId is required.')
      if (numbers.length === 0) return failure('InvalidParameterValue.IncorrectPhoneNumber', 'PhoneNumberSet is empty.')
      const template = templates[String(sent.TemplateId)]
      const SendStatusSet = numbers.map((number) => {
        const wrong = refusal(number, template, params)
        if (!wrong) {
          const text = template!.replace(/\{(\d)\}/g, (_, place: string) => params[Number(place) - 1] ?? '')
          push({ kind: 'sms', to: number, text: `【${String(sent.SignName)}】${text}` })
        }
        return {
          SerialNo: wrong ? '' : randomUUID(),
          PhoneNumber: number,
          Fee: wrong ? 0 : 1,
          SessionContext: String(sent.SessionContext ?? ''),
          Code: wrong ?? 'Ok',
          Message: wrong ? 'refused' : 'send success',
          IsoCode: 'CN',
        }
      })
      return { SendStatusSet }
    },
  },
})
