import { randomUUID } from 'node:crypto'
import { verifyTc3, WeChatError, type LocalCloudOptions, type OutboxMessage, type ProviderHandler } from 'cloudbase-local'
import { openIdCardOcr } from './providers/ocr-idcard'
import { people } from './specimens'

interface Credentials { id: string; key: string }
type Answer = (action: string, params: Record<string, unknown>) => Record<string, unknown>

/** A Tencent Cloud API on this machine: verifies the signature, answers in the real envelope. */
const tencentApi = ({ id, key }: Credentials, answer: Answer): ProviderHandler => (req, res) => {
  const RequestId = randomUUID()
  const wrong = verifyTc3(req, req.rawBody, { secretId: id, secretKey: key })
  const Response = wrong
    ? { Error: { Code: 'AuthFailure.SignatureFailure', Message: wrong }, RequestId }
    : { ...answer(String(req.headers['x-tc-action']), JSON.parse(req.rawBody.toString('utf8')) as Record<string, unknown>), RequestId }
  res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ Response }))
}

/** The texts of the templates as they would be registered; {1} {2} are their parameters. */
const templates: Record<string, string> = {
  'login-code': '{1}是您的验证码，{2}分钟内有效。不要告诉别人。',
  'move-started': '有人申请把您的账号换到尾号{1}的手机，72小时后生效。不是您本人操作的，打开链接取消：{2}',
  'move-reminder': '再过不到24小时，您的账号会换到尾号{1}的手机。不是您本人操作的，打开链接取消：{2}',
}

/** SendSms (2021-01-11): the message goes to the console's outbox instead of a phone. */
const sms = (push: (message: OutboxMessage) => void): Answer => (action, params) => {
  const { PhoneNumberSet, TemplateId, TemplateParamSet = [], SignName } = params as { PhoneNumberSet: string[]; TemplateId: string; TemplateParamSet?: string[]; SignName: string }
  const template = templates[TemplateId]
  if (action !== 'SendSms' || !template) return { Error: { Code: 'InvalidParameterValue.TemplateParameterFormatError', Message: 'unknown template' } }
  const text = `【${SignName}】${TemplateParamSet.reduce((said, value, at) => said.replace(`{${at + 1}}`, value), template)}`
  PhoneNumberSet.forEach((to) => push({ kind: 'sms', to, text }))
  return { SendStatusSet: PhoneNumberSet.map((PhoneNumber) => ({ SerialNo: randomUUID(), PhoneNumber, Fee: 1, SessionContext: '', Code: 'Ok', Message: 'send success', IsoCode: 'CN' })) }
}

const compact = (day: string) => (day === '长期' ? '00000000' : day.replace(/-/g, ''))

/** CheckIdNameDate (2018-03-01) against the specimen people: '0' match, '-1' mismatch, '-2' number unknown. */
const population: Answer = (_action, params) => {
  const { Name, IdCard, ValidityBegin, ValidityEnd } = params as Record<string, string>
  const person = people.find(({ idNumber }) => idNumber === IdCard)
  if (!person) return { Result: '-6', Description: '权威库中无此身份证记录' }
  const match = person.name === Name && compact(person.idValidFrom) === ValidityBegin && compact(person.idValidTo) === ValidityEnd
  return match ? { Result: '0', Description: '信息一致' } : { Result: '-1', Description: '信息不一致' }
}

/** What stands in for outside services on one machine. A phone button's code is `phone:<number>`. */
export function openOutside(options: Credentials & { push(message: OutboxMessage): void }) {
  const ocr = openIdCardOcr()
  const openapi: LocalCloudOptions['openapi'] = {
    'ocr.idcard': ocr.handler,
    'phonenumber.getPhoneNumber': ({ code }) => {
      const purePhoneNumber = /^phone:(1\d{10})$/.exec(String(code))?.[1]
      if (!purePhoneNumber) throw new WeChatError(40029, 'invalid code')
      return { errcode: 0, errmsg: 'ok', phone_info: { phoneNumber: purePhoneNumber, purePhoneNumber, countryCode: '86' } }
    },
  }
  return { openapi, http: { '/sms': tencentApi(options, sms(options.push)), '/faceid': tencentApi(options, population) }, stop: () => ocr.stop() }
}
