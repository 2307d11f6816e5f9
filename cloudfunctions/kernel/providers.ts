import { DomainError } from '../../shared/errors'
import { openApi } from './cloudbase'
import type { Ask, Outside, SmsTemplate, Tell } from './ports'

/**
 * The real clients of outside services. Endpoint and protocol are configuration with the real host as default,
 * so that a local cloud can answer the same client.
 */
interface Service { version: string; host: string; endpointVariable: string }
const sms: Service = { version: '2021-01-11', host: 'sms.tencentcloudapi.com', endpointVariable: 'DLYZ_SMS_ENDPOINT' }
const faceId: Service = { version: '2018-03-01', host: 'faceid.tencentcloudapi.com', endpointVariable: 'DLYZ_FACEID_ENDPOINT' }

async function tencent<T>({ version, host, endpointVariable }: Service, action: string, params: object): Promise<T> {
  const { CommonClient } = await import('tencentcloud-sdk-nodejs-common')
  const [protocol, endpoint] = (process.env[endpointVariable] ?? `https://${host}`).split('://') as [string, string]
  const client = new CommonClient(endpoint, version, {
    credential: { secretId: process.env.DLYZ_TENCENT_ID ?? '', secretKey: process.env.DLYZ_TENCENT_KEY ?? '' },
    region: 'ap-guangzhou',
    profile: { httpProfile: { endpoint, protocol: `${protocol}://`, reqTimeout: 10 } },
  })
  return client.request(action, params) as Promise<T>
}

/** SMS templates as registered with Tencent; ids are configuration. */
const templateVariable: Record<SmsTemplate, string> = { 'login-code': 'DLYZ_SMS_LOGIN', 'move-started': 'DLYZ_SMS_MOVE_STARTED', 'move-reminder': 'DLYZ_SMS_MOVE_REMINDER' }

export const tellPeople = (): Tell => ({
  sms: async (phone, template, params) => {
    const answer = await tencent<{ SendStatusSet?: { Code: string }[] }>(sms, 'SendSms', {
      SmsSdkAppId: process.env.DLYZ_SMS_APP ?? '', SignName: process.env.DLYZ_SMS_SIGN ?? '',
      TemplateId: process.env[templateVariable[template]] ?? template, PhoneNumberSet: [`+86${phone}`], TemplateParamSet: [...params],
    }).catch(() => { throw new DomainError('sms-not-sent') })
    if (answer.SendStatusSet?.[0]?.Code !== 'Ok') throw new DomainError('sms-not-sent')
  },
})

/** WeChat answers a bad picture with an errCode of the 1010xx family; everything else is an outage. */
async function ocr<T>(type: string, picture: Uint8Array): Promise<T> {
  try {
    return await openApi<T>('ocr', 'idcard', { type, img: { contentType: 'image/jpeg', value: Buffer.from(picture) } })
  } catch (error) {
    const code = Number((error as { errCode?: number }).errCode)
    throw new DomainError(code >= 101000 && code <= 101003 ? 'ocr-unreadable' : 'ocr-unavailable')
  }
}

const dashed = (day: string) => (/^\d{8}$/.test(day) ? `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}` : day)

export const askProviders = (): Ask => ({
  idCardFront: async (picture) => {
    const card = await ocr<{ type?: string; name?: string; id?: string; addr?: string }>('photo', picture)
    if (card.type !== 'Front' || !card.name || !card.id) throw new DomainError('ocr-unreadable', '第一张要拍身份证有头像的一面，请对准后重拍')
    return { name: card.name.trim(), idNumber: card.id.trim().toUpperCase(), address: (card.addr ?? '').trim() }
  },
  idCardBack: async (picture) => {
    const card = await ocr<{ type?: string; validDate?: string; valid_date?: string }>('photo', picture)
    const [from, to] = (card.validDate ?? card.valid_date ?? '').split('-')
    if (card.type !== 'Back' || !from || !to) throw new DomainError('ocr-unreadable', '第二张要拍身份证有国徽的一面，请对准后重拍')
    return { validFrom: dashed(from), validTo: dashed(to) }
  },
  population: async ({ name, idNumber, validFrom, validTo }) => {
    const answer = await tencent<{ Result?: string }>(faceId, 'CheckIdNameDate', {
      Name: name, IdCard: idNumber, ValidityBegin: validFrom.replace(/-/g, ''), ValidityEnd: validTo === '长期' ? '00000000' : validTo.replace(/-/g, ''),
    }).catch(() => { throw new DomainError('identity-unavailable') })
    return answer.Result === '0'
  },
  wechatPhone: async (code) => {
    const answer = await openApi<{ phoneInfo?: { purePhoneNumber?: string; countryCode?: string } }>('phonenumber', 'getPhoneNumber', { code })
      .catch(() => { throw new DomainError('wechat-phone-failed') })
    const phone = answer.phoneInfo?.purePhoneNumber
    if (!phone || answer.phoneInfo?.countryCode !== '86') throw new DomainError('wechat-phone-failed')
    return phone
  },
})

/** What a function passes to `action` when it needs services of others. */
export const outside = (): Outside => ({ tell: tellPeople(), ask: askProviders() })
