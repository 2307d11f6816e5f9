import Taro from '@tarojs/taro'

type Query = Record<string, string | undefined>

/** A path with its query; undefined values are left out. */
export function address(path: string, query: Query = {}): string {
  const pairs = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined)
  const text = pairs.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&')
  return text ? `${path}?${text}` : path
}

/** Every page that others lead to. */
export const paths = {
  home: '/pages/home/index',
  cases: '/pages/cases/index',
  scan: '/pages/scan/index',
  me: '/pages/me/index',
  login: '/packages/account/login/index',
  register: '/packages/account/register/index',
  password: '/packages/account/password/index',
  bind: '/packages/account/bind/index',
  realName: '/packages/account/real-name/index',
  moveAccount: '/packages/account/move/index',
  agreement: '/packages/account/agreement/index',
  changePhone: '/packages/account/change-phone/index',
  contact: '/packages/account/contact/index',
  certificates: '/packages/account/certificates/index',
  certificate: '/packages/account/certificate/index',
  guide: '/packages/guide/item/index',
  catalogue: '/packages/guide/all/index',
  apply: '/packages/apply/step/index',
  correct: '/packages/apply/correct/index',
  addresses: '/packages/apply/addresses/index',
  addressEdit: '/packages/apply/address-edit/index',
  caseDetail: '/packages/cases/detail/index',
  submitted: '/packages/cases/submitted/index',
  messages: '/packages/messages/list/index',
  voucher: '/packages/vouchers/show/index',
  verify: '/packages/vouchers/verify/index',
} as const

export type PathName = keyof typeof paths

const tabs: PathName[] = ['home', 'cases', 'scan', 'me']

/** Opens a page; tabs are switched to. */
export function go(name: PathName, query?: Query): void {
  if (tabs.includes(name)) void Taro.switchTab({ url: paths[name] })
  else void Taro.navigateTo({ url: address(paths[name], query) })
}

/** Opens a page in place of this one, so that going back does not return here. */
export function goInstead(name: PathName, query?: Query): void {
  if (tabs.includes(name)) void Taro.switchTab({ url: paths[name] })
  else void Taro.redirectTo({ url: address(paths[name], query) })
}

/** Goes back, or home when this page was opened from outside. */
export const goBack = (): void => goBackBy(1)

/** The same past the pages that led here. */
export function goBackBy(pages: number): void {
  const before = Taro.getCurrentPages().length - 1
  if (before > 0) void Taro.navigateBack({ delta: Math.min(pages, before) })
  else go('home')
}
