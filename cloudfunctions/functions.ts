import { catalogue } from '../shared/services/catalogue'
import { keyVariables, type KeyName } from './kernel/sealing/keys'

// What each cloud function is given and may know. Build, deployment, local cloud, documents and gates read it here.

const tencent = ['DLYZ_TENCENT_ID', 'DLYZ_TENCENT_KEY']
/** Settings that are no keys of ours, by what needs them. */
const settings = {
  sms: [
    ...tencent,
    'DLYZ_SMS_APP',
    'DLYZ_SMS_SIGN',
    'DLYZ_SMS_LOGIN',
    'DLYZ_SMS_MOVE_STARTED',
    'DLYZ_SMS_MOVE_REMINDER',
    'DLYZ_SMS_CORRECTION',
    'DLYZ_SMS_REFUSED',
    'DLYZ_SMS_ENDPOINT',
  ],
  population: [...tencent, 'DLYZ_FACEID_ENDPOINT'],
  subscribe: ['DLYZ_SUBSCRIBE_PROGRESS', 'DLYZ_SUBSCRIBE_RESULT', 'DLYZ_SUBSCRIBE_REMINDER'],
  reading: ['DLYZ_OCR_DAILY'],
  links: ['DLYZ_WEB_ORIGIN'],
  voucherPrefix: ['DLYZ_VOUCHER_PREFIX'],
  voucherSpans: ['DLYZ_VOUCHER_KEYS'],
} satisfies Record<string, readonly string[]>
/** Settings that a deployment may leave out, since the code has a default. */
export const optionalSettings = ['DLYZ_SMS_ENDPOINT', 'DLYZ_FACEID_ENDPOINT', 'DLYZ_VOUCHER_KEYS', 'DLYZ_OCR_DAILY']

export interface CloudFunction {
  /** The keys that it may know. */
  keys: readonly KeyName[]
  settings?: readonly (keyof typeof settings)[]
  /** Megabytes. */
  memory?: number
  /** Seconds. */
  timeout?: number
  /** When it runs by itself, as WeChat DevTools writes it: second minute hour day month weekday year, in UTC+8. */
  timer?: { name: string; cron: string }
  /** WeChat's open APIs that it may call. */
  openApis?: readonly string[]
}

const application: CloudFunction = { keys: ['fields', 'index', 'chain', 'applicant'] }
/** Every service item has a function of its own. */
const applications = Object.fromEntries(catalogue.map(({ code }) => [`apply-${code}`, application]))

const person: readonly KeyName[] = ['fields', 'applicant']

export const functions: Readonly<Record<string, CloudFunction>> = {
  ...applications,
  session: {
    keys: ['fields', 'index', 'chain', 'applicant'],
    settings: ['sms'],
    openApis: ['phonenumber.getPhoneNumber'],
  },
  account: { keys: ['fields', 'index', 'chain', 'applicant'] },
  identity: {
    keys: ['fields', 'index', 'chain', 'applicant'],
    settings: ['sms', 'population', 'links'],
    timeout: 20,
    openApis: ['ocr.idcard'],
  },
  catalogue: { keys: [] },
  records: { keys: ['fields', 'index', 'applicant'] },
  drafts: { keys: person },
  cases: { keys: ['fields', 'chain', 'applicant'] },
  files: { keys: person },
  'upload-accept': { keys: ['fields', 'chain', 'applicant'], memory: 1024, timeout: 30 },
  papers: { keys: [...person, 'voucher'], settings: ['voucherSpans'], memory: 512, timeout: 20 },
  verify: { keys: ['voucherPublic'], settings: ['voucherPrefix', 'voucherSpans'] },
  messages: { keys: ['applicant'], settings: ['subscribe'] },
  desk: { keys: ['fields', 'chain', 'staff'] },
  decide: {
    keys: ['fields', 'index', 'chain', 'staff', 'voucher'],
    settings: ['voucherPrefix', 'voucherSpans'],
  },
  cards: { keys: ['fields', 'chain', 'staff'] },
  'staff-session': { keys: ['index', 'staff'] },
  housekeeping: {
    keys: ['fields', 'chain'],
    settings: ['sms', 'links'],
    timeout: 60,
    timer: { name: 'hourly', cron: '0 7 * * * * *' },
  },
  deliver: {
    keys: ['fields'],
    settings: ['sms', 'subscribe'],
    timeout: 60,
    timer: { name: 'minutely', cron: '0 * * * * * *' },
    openApis: ['subscribeMessage.send'],
  },
  reading: {
    keys: ['fields', 'index'],
    settings: ['reading'],
    timeout: 60,
    timer: { name: 'minutely', cron: '30 * * * * * *' },
    openApis: ['ocr.driverLicense', 'ocr.vehicleLicense', 'ocr.printedText'],
  },
  remind: { keys: ['fields'], timeout: 60, timer: { name: 'daytime', cron: '0 12 8-20 * * * *' } },
}

/** The environment variables of a function. */
export function variablesOf({ keys, settings: used = [] }: CloudFunction): string[] {
  const names = [...keys.map((key): string => keyVariables[key]), ...used.flatMap((name) => settings[name])]
  return [...new Set(names)]
}
