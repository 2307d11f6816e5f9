import type { VoucherProblem } from './verify'

export interface RowWords {
  word: string
  detail: string
}

export const problemWords: Readonly<Record<VoucherProblem, RowWords>> = {
  'not-a-voucher': { word: '不是凭证', detail: '这个码不是本系统签发的凭证' },
  'unknown-version': { word: '认不出', detail: '凭证版本不认识，更新后可再扫一次' },
  'unknown-key': { word: '假', detail: '签名不是发证机关的' },
  'bad-signature': { word: '假', detail: '签名对不上' },
  'key-not-valid-then': { word: '假', detail: '签发日期不在公钥的使用期内' },
}

export const unknownYet: RowWords = { word: '认不出', detail: '手机上的公钥过旧，连网更新后再扫' }

export const statusWords = {
  revoked: { word: '已撤销', detail: '发证机关已撤销这张凭证' },
  expired: { word: '已过期', detail: '凭证过了有效期' },
  superseded: { word: '已有新凭证', detail: '这张凭证已被新的代替' },
  unknown: { word: '没查到', detail: '没有联网，不知道现在是否有效' },
  missing: { word: '没有记录', detail: '签名相符，但登记里没有这张凭证，请联系发证机关' },
  pointless: { word: '不查', detail: '没有认定为真，不查状态' },
  clock: { word: '时间不对', detail: '手机时间早于查询时间，请校准手机时间' },
} as const satisfies Record<string, RowWords>

export const listWords = {
  notNeeded: { word: '没有下载', detail: '这次是联网查的' },
  stale: { word: '过旧', detail: '作废名单很久没更新' },
  missing: { word: '没有名单', detail: '这台手机还没有下载作废名单' },
  clock: { word: '时间不对', detail: '手机时间早于名单时间，请校准手机时间' },
} as const satisfies Record<string, RowWords>

const MINUTE = 60_000

/** A length of time in its largest whole unit: '3天', '5小时', '20分钟'; '很久' for one without end. */
export function span(ms: number): string {
  if (!isFinite(ms)) return '很久'
  const minutes = Math.floor(ms / MINUTE)
  if (minutes >= 1440) return `${Math.floor(minutes / 1440)}天`
  return minutes >= 60 ? `${Math.floor(minutes / 60)}小时` : `${Math.max(1, minutes)}分钟`
}

/** '3天前' */
export const ago = (ms: number): string => `${span(ms)}前`
