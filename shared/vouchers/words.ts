import type { Origin } from './origin'
import type { VoucherProblem } from './verify'

export interface RowWords {
  word: string
  detail: string
}

/** Why a text is no genuine voucher; `incomplete`: it looks like the beginning of one. */
export type Negative = VoucherProblem | 'incomplete'

export const problemWords: Readonly<Record<Negative, RowWords>> = {
  incomplete: { word: '读不完整', detail: '码没有读全' },
  'not-a-voucher': { word: '不是凭证', detail: '这个码里没有本系统签发的凭证' },
  'unknown-version': { word: '认不出', detail: '凭证版本不认识，更新后可再扫一次' },
  'unknown-key': { word: '假', detail: '签名不是发证机关的' },
  'bad-signature': { word: '假', detail: '签名对不上' },
  'key-not-valid-then': { word: '假', detail: '签发日期不在公钥的使用期内' },
}

interface Answer extends RowWords {
  /** What whoever holds the phone can do next; only what everybody can. */
  next: string[]
}
const forged: Answer = {
  word: '伪造的凭证',
  detail: '内容被改过，或不是发证机关签的',
  next: ['不要当作有效凭证', '请对方在自己的手机上打开凭证，再扫一次', '打凭证上写的发证机关的公开电话核实'],
}
/** The three kinds of no, with what to do about each. */
export const negativeWords: Readonly<Record<Negative, Answer>> = {
  incomplete: {
    word: '读不完整',
    detail: '码没有读全，还不知道真假',
    next: ['擦干净屏幕或纸面，避开反光', '拍近一点、拿稳，再扫一次'],
  },
  'not-a-voucher': {
    word: '不是本系统的码',
    detail: '这个码里没有本系统签发的凭证',
    next: ['请对方打开凭证页面，扫上面的二维码'],
  },
  'unknown-version': {
    word: '认不出这个码',
    detail: '凭证的版本比这里的新',
    next: ['更新后再扫一次'],
  },
  'unknown-key': forged,
  'bad-signature': forged,
  'key-not-valid-then': forged,
}

/** What an address that is not ours makes of a genuine voucher. */
export const originWords: Readonly<Record<Exclude<Origin['kind'], 'own' | 'none'>, Answer>> = {
  foreign: {
    word: '真凭证，假网址',
    detail: '凭证是真的，但码里的网址不是我们的',
    next: ['不要打开码里的网址', '请对方在自己的手机上打开凭证，再扫一次'],
  },
  imitation: {
    word: '真凭证，假网址',
    detail: '码里的网址冒充我们，会把人引到假网站',
    next: ['不要打开码里的网址', '请对方在自己的手机上打开凭证，再扫一次', '把码里的网址告诉发证机关'],
  },
}

export const unknownYet: RowWords = { word: '认不出', detail: '手机上的公钥过旧，连网更新后再扫' }

export const statusWords = {
  revoked: { word: '已撤销', detail: '发证机关已撤销这张凭证' },
  expired: { word: '已过期', detail: '凭证过了有效期' },
  superseded: { word: '已有新凭证', detail: '这张凭证已被新的代替' },
  asking: { word: '正在查', detail: '正在联网查现在是否有效' },
  unknown: { word: '没查到', detail: '联网状态没查到，不知道现在是否有效' },
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
