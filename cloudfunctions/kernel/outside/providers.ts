import { DomainError } from '../../../shared/errors'
import type { Template } from '../../../shared/casework/messages'
import { openApi } from './cloudbase'
import type { Ask, Outside, PaperReader, PaperText, SmsTemplate, SubscribeMessage, Tell } from './ports'

/**
 * The real clients of outside services. Endpoint and protocol are configuration with the real host as default,
 * so that a local cloud can answer the same client.
 */
interface Service {
  version: string
  host: string
  endpointVariable: string
}
const sms: Service = { version: '2021-01-11', host: 'sms.tencentcloudapi.com', endpointVariable: 'DLYZ_SMS_ENDPOINT' }
const faceId: Service = {
  version: '2018-03-01',
  host: 'faceid.tencentcloudapi.com',
  endpointVariable: 'DLYZ_FACEID_ENDPOINT',
}

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
const templateVariable: Record<SmsTemplate, string> = {
  'login-code': 'DLYZ_SMS_LOGIN',
  'move-started': 'DLYZ_SMS_MOVE_STARTED',
  'move-reminder': 'DLYZ_SMS_MOVE_REMINDER',
  'case-correction': 'DLYZ_SMS_CORRECTION',
  'case-refused': 'DLYZ_SMS_REFUSED',
}

/**
 * Subscribe messages as registered with WeChat: `<template id> <key> <key> …`. The keys are those of the template's
 * words in our order, for WeChat numbers them differently in each account.
 */
const subscribeVariable: Record<Template, string> = {
  progress: 'DLYZ_SUBSCRIBE_PROGRESS',
  result: 'DLYZ_SUBSCRIBE_RESULT',
  reminder: 'DLYZ_SUBSCRIBE_REMINDER',
}
const usualKeys: Record<Template, readonly string[]> = {
  progress: ['thing1', 'phrase2', 'character_string3', 'time4'],
  result: ['thing1', 'phrase2', 'character_string3', 'time4'],
  reminder: ['thing1', 'thing2', 'time3'],
}
const configured = (template: Template): string[] =>
  (process.env[subscribeVariable[template]] ?? '').split(/\s+/).filter(Boolean)

/** Ids of the templates that a mini-program asks permission for. */
export const subscribeTemplates = (): string[] =>
  (Object.keys(subscribeVariable) as Template[])
    .map((template) => configured(template)[0])
    .filter((id): id is string => !!id)

/** No permission left (43101) or no such person any more (40003): asking again would not help. */
const undeliverable = [43101, 40003]
async function subscribe(openid: string, { template, values, page }: SubscribeMessage): Promise<boolean> {
  const [templateId, ...keys] = configured(template)
  if (!templateId) return false
  const named = keys.length === values.length ? keys : usualKeys[template]
  const data = Object.fromEntries(values.map((value, at) => [named[at]!, { value }]))
  try {
    await openApi('subscribeMessage', 'send', { touser: openid, templateId, page, data })
    return true
  } catch (error) {
    if (undeliverable.includes(Number((error as { errCode?: number }).errCode))) return false
    throw error
  }
}

const tellPeople = (): Tell => ({
  subscribe,
  sms: async (phone, template, params) => {
    const answer = await tencent<{ SendStatusSet?: { Code: string }[] }>(sms, 'SendSms', {
      SmsSdkAppId: process.env.DLYZ_SMS_APP ?? '',
      SignName: process.env.DLYZ_SMS_SIGN ?? '',
      TemplateId: process.env[templateVariable[template]] ?? template,
      PhoneNumberSet: [`+86${phone}`],
      TemplateParamSet: [...params],
    }).catch(() => {
      throw new DomainError('sms-not-sent')
    })
    if (answer.SendStatusSet?.[0]?.Code !== 'Ok') throw new DomainError('sms-not-sent')
  },
})

/** What WeChat answers when it wants to be asked again: it is busy, or ran out of time. */
const again = [-1, -604102]
/** A refusal of WeChat, or of the SDK that could not wait any longer, as ours. */
export function ocrProblem({ errCode, errMsg = '' }: { errCode?: number; errMsg?: string }): DomainError {
  const code = Number(errCode)
  if (again.includes(code) || /timeout/i.test(errMsg)) return new DomainError('ocr-busy')
  return new DomainError(code >= 101000 && code <= 101003 ? 'ocr-unreadable' : 'ocr-unavailable')
}
/** WeChat answers a bad picture with an errCode of the 1010xx family; everything else is an outage. */
async function ocr<T>(api: 'idcard' | PaperReader, picture: Uint8Array): Promise<T> {
  try {
    const img = { contentType: 'image/jpeg', value: Buffer.from(picture) }
    return await openApi<T>('ocr', api, { type: 'photo', img })
  } catch (error) {
    throw ocrProblem(error as { errCode?: number; errMsg?: string })
  }
}

type Answered = Readonly<Record<string, unknown>>
/** The fields of WeChat's answers that the register has too, as the SDK spells them and as HTTP does. */
const licenceFields: Record<Exclude<PaperReader, 'printedText'>, Record<string, readonly string[]>> = {
  driverLicense: {
    name: ['name'],
    idNumber: ['idNum', 'id_num'],
    address: ['address'],
    vehicleClass: ['carClass', 'car_class'],
  },
  vehicleLicense: { plate: ['plateNum', 'plate_num'], vin: ['vin'], owner: ['owner'], address: ['addr'] },
}

interface Corner {
  x: number
  y: number
}
/** A printed line of WeChat's answer, as the SDK spells its place and as HTTP does. */
interface PrintedItem {
  text?: string
  pos?: { leftTop?: Corner; left_top?: Corner; leftBottom?: Corner; left_bottom?: Corner }
}

/** A label and its value are often read as two lines that stand beside one another: joined, from left to right. */
function rowsOf(items: readonly PrintedItem[]): string[] {
  const placed = items.map(({ text = '', pos = {} }, at) => {
    const { x, y } = pos.leftTop ?? pos.left_top ?? { x: 0, y: at * 1000 }
    return { text, x, y, height: Math.max(1, ((pos.leftBottom ?? pos.left_bottom)?.y ?? y) - y) }
  })
  const rows: (typeof placed)[] = []
  for (const item of placed.sort((a, b) => a.y - b.y)) {
    const row = rows.find(([first]) => first && Math.abs(first.y - item.y) < Math.max(first.height, item.height) / 2)
    if (row) row.push(item)
    else rows.push([item])
  }
  return rows.map((row) =>
    row
      .sort((a, b) => a.x - b.x)
      .map(({ text }) => text)
      .join(' '),
  )
}

async function readPaper(reader: PaperReader, picture: Uint8Array): Promise<PaperText> {
  const answer = await ocr<Answered>(reader, picture)
  if (reader === 'printedText') return { lines: rowsOf((answer.items ?? []) as PrintedItem[]) }
  const found = Object.entries(licenceFields[reader]).flatMap(([key, names]) => {
    const value = names.map((name) => answer[name]).find((one) => typeof one === 'string' && one !== '')
    return value === undefined ? [] : [[key, value as string] as const]
  })
  if (found.length === 0) throw new DomainError('ocr-unreadable')
  return { values: Object.fromEntries(found) }
}

const dashed = (day: string) => (/^\d{8}$/.test(day) ? `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}` : day)

const askProviders = (): Ask => ({
  paper: readPaper,
  idCardFront: async (picture) => {
    const card = await ocr<{ type?: string; name?: string; id?: string; addr?: string }>('idcard', picture)
    if (card.type !== 'Front' || !card.name || !card.id)
      throw new DomainError('ocr-unreadable', '第一张要拍身份证有头像的一面，请对准后重拍')
    return { name: card.name.trim(), idNumber: card.id.trim().toUpperCase(), address: (card.addr ?? '').trim() }
  },
  idCardBack: async (picture) => {
    const card = await ocr<{ type?: string; validDate?: string; valid_date?: string }>('idcard', picture)
    const [from, to] = (card.validDate ?? card.valid_date ?? '').split('-')
    if (card.type !== 'Back' || !from || !to)
      throw new DomainError('ocr-unreadable', '第二张要拍身份证有国徽的一面，请对准后重拍')
    return { validFrom: dashed(from), validTo: dashed(to) }
  },
  population: async ({ name, idNumber, validFrom, validTo }) => {
    const answer = await tencent<{ Result?: string }>(faceId, 'CheckIdNameDate', {
      Name: name,
      IdCard: idNumber,
      ValidityBegin: validFrom.replace(/-/g, ''),
      ValidityEnd: validTo === '长期' ? '00000000' : validTo.replace(/-/g, ''),
    }).catch(() => {
      throw new DomainError('identity-unavailable')
    })
    return answer.Result === '0'
  },
  wechatPhone: async (code) => {
    const answer = await openApi<{ phoneInfo?: { purePhoneNumber?: string; countryCode?: string } }>(
      'phonenumber',
      'getPhoneNumber',
      { code },
    ).catch(() => {
      throw new DomainError('wechat-phone-failed')
    })
    const phone = answer.phoneInfo?.purePhoneNumber
    if (!phone || answer.phoneInfo?.countryCode !== '86') throw new DomainError('wechat-phone-failed')
    return phone
  },
})

/** What a function passes to `action` when it needs services of others. */
export const outside = (): Outside => ({ tell: tellPeople(), ask: askProviders() })
