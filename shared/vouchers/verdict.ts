import { dayOf, formatClock, formatLongDay, formatTimeNear, type Day } from '../calendar'
import { provinceOf } from '../identity/divisions'
import { freshnessOn, type FreshnessRule } from './freshness'
import type { Origin } from './origin'
import {
  ago,
  listWords,
  negativeWords,
  originWords,
  problemWords,
  span,
  statusWords,
  unknownYet,
  type Negative,
  type RowWords,
} from './words'

type Tone = 'green' | 'amber' | 'red' | 'grey'
type VoucherStatus = 'valid' | 'superseded' | 'revoked' | 'expired'

/** What is known when somebody asks whether a voucher holds. Instants and ages in milliseconds. */
export interface Known {
  genuine: boolean
  /** Why it is not genuine. */
  reason?: Negative
  /** Where the code leads; a genuine voucher behind an address that is not ours is a trap. */
  origin?: Origin
  /** What a genuine voucher that holds says of its holder, where that is no plain yes. */
  consequence?: RowWords
  province?: string
  validUntil?: Day
  status?: VoucherStatus
  /** When the status was true: of the online answer, or of the list that was asked offline. */
  statusAsOf?: number
  /** Age of the list of revoked vouchers on this phone; absent when there is none. */
  listAge?: number
  /** Age of the list of public keys; absent when they came with the answer. */
  keysAge?: number
  /** Whether the server is being asked at the moment. */
  asking?: boolean
  now: number
}

interface VerdictRow extends RowWords {
  label: '真伪' | '状态' | '名单'
  tone: Tone
}

export interface Verdict {
  /** The panel: the worst of the three rows. */
  tone: Exclude<Tone, 'grey'>
  word: string
  detail: string
  rows: [VerdictRow, VerdictRow, VerdictRow]
  /** What an inspector may do next; empty when all is well. */
  next: string[]
  rule: string
}

/** Judges a voucher in three separate parts. Never green on anything stale, unknown or dated in the future. */
export function verdict(known: Known): Verdict {
  const rule = freshnessOn(dayOf(known.now))
  const rows: Verdict['rows'] = [genuineRow(known, rule), statusRow(known, rule), listRow(known, rule)]
  return { ...panel(known, rows), rows, rule: rule.id }
}

function negativeRow({ reason = 'bad-signature', keysAge }: Known, rule: FreshnessRule): VerdictRow {
  const label = '真伪'
  // A phone that has not heard of new keys for long must not call their vouchers forged.
  const mayBeNew = reason === 'unknown-key' && keysAge !== undefined && !isFresh(keysAge, rule.keys)
  if (mayBeNew) return { label, tone: 'amber', ...unknownYet }
  return { label, tone: reason === 'incomplete' ? 'amber' : 'red', ...problemWords[reason] }
}

/** The address of the code, where it is not ours. */
const trapIn = ({ origin }: Known) => (origin?.kind === 'foreign' || origin?.kind === 'imitation' ? origin : undefined)

function genuineRow(known: Known, rule: FreshnessRule): VerdictRow {
  if (!known.genuine) return negativeRow(known, rule)
  const label = '真伪'
  const trap = trapIn(known)
  if (trap) {
    const tone = trap.kind === 'imitation' ? 'red' : 'amber'
    return { label, tone, word: '真，网址是假的', detail: `码里的网址是${trap.host}，不要打开` }
  }
  const { province, keysAge = 0 } = known
  const signer = `${(province && provinceOf(province)?.name) || '发证机关'}签发，签名相符`
  return isFresh(keysAge, rule.keys)
    ? { label, tone: 'green', word: '真', detail: signer }
    : { label, tone: 'amber', word: '真，但公钥过旧', detail: `${signer}；公钥是${ago(keysAge)}的` }
}

function statusRow(known: Known, rule: FreshnessRule): VerdictRow {
  const label = '状态'
  if (!known.genuine) return { label, tone: 'grey', ...statusWords.pointless }
  switch (statusOf(known)) {
    // Neither a revocation nor an expiry is ever taken back, so that they hold however old the answer is.
    case 'revoked':
      return { label, tone: 'red', ...statusWords.revoked }
    case 'expired':
      return { label, tone: 'red', word: '已过期', detail: expiryText(known) }
    case 'superseded':
      return { label, tone: 'amber', ...statusWords.superseded }
    case 'valid':
      return { label, ...validSince(known, rule) }
    default:
      return { label, tone: 'amber', ...noStatus(known) }
  }
}

const expiryText = ({ validUntil }: Known): string =>
  validUntil ? `有效期到${formatLongDay(validUntil)}` : statusWords.expired.detail

/** Why there is no status: the register has none, or nobody answered (yet). */
function noStatus({ statusAsOf, asking }: Known): RowWords {
  if (statusAsOf !== undefined) return statusWords.missing
  return asking ? statusWords.asking : statusWords.unknown
}

/** A voucher that held when it was asked about. */
function validSince({ statusAsOf, now }: Known, rule: FreshnessRule): RowWords & { tone: Tone } {
  if (statusAsOf === undefined) return { tone: 'amber', ...statusWords.unknown }
  const age = now - statusAsOf
  if (isFresh(age, rule.status))
    return { tone: 'green', word: '有效', detail: `联网查到，截至${formatClock(statusAsOf)}` }
  if (!(age >= 0)) return { tone: 'amber', ...statusWords.clock }
  return { tone: 'amber', word: `${ago(age)}有效`, detail: `这${span(age)}可能被撤销` }
}

function listRow(known: Known, rule: FreshnessRule): VerdictRow {
  const { genuine, listAge, statusAsOf, now } = known
  const label = '名单'
  if (listAge === undefined) {
    const online = statusAsOf !== undefined && isFresh(now - statusAsOf, rule.status)
    return { label, tone: online || !genuine ? 'grey' : 'amber', ...(online ? listWords.notNeeded : listWords.missing) }
  }
  if (!(listAge >= 0)) return { label, tone: genuine ? 'amber' : 'grey', ...listWords.clock }
  const at = formatTimeNear(now - listAge, now)
  if (!isFresh(listAge, rule.list))
    return {
      label,
      tone: genuine ? 'amber' : 'grey',
      word: listWords.stale.word,
      detail: `作废名单停在${at}`,
    }
  return {
    label,
    tone: genuine ? 'green' : 'grey',
    word: listAge <= rule.status ? '刚更新' : `${ago(listAge)}更新`,
    detail: `作废名单，${at}`,
  }
}

type Panel = Pick<Verdict, 'tone' | 'word' | 'detail' | 'next'>

function negativePanel(known: Known, { tone, detail }: VerdictRow): Panel {
  // A phone that has not heard of new keys for long cannot tell yet.
  if (tone === 'amber' && known.reason !== 'incomplete')
    return { tone, word: '先别下结论', detail, next: ['连上网络后再查一次'] }
  return { ...negativeWords[known.reason ?? 'bad-signature'], tone: tone === 'amber' ? 'amber' : 'red' }
}

function endedPanel({ word }: VerdictRow): Panel {
  return { tone: 'red', word: '不是有效凭证', detail: `凭证是真的，但${word}`, next: ['请对方出示最新的凭证'] }
}

function panel(known: Known, rows: Verdict['rows']): Panel {
  const [genuine, status, list] = rows
  if (!known.genuine) return negativePanel(known, genuine)
  const trap = trapIn(known)
  if (trap?.kind === 'imitation') return { tone: 'red', ...originWords.imitation }
  if (status.tone === 'red') return endedPanel(status)
  if (trap) return { tone: 'amber', ...originWords.foreign }
  const doubt = [list, status, genuine].find(({ tone }) => tone === 'amber')
  if (doubt) return doubtPanel(known, doubt, rows)
  if (known.consequence) return { tone: 'amber', ...known.consequence, next: [] }
  return { tone: 'green', word: '有效', detail: '是真的，现在有效', next: [] }
}

function doubtPanel(known: Known, doubt: VerdictRow, [, status, list]: Verdict['rows']): Panel {
  const stale = doubt === list && list.word === listWords.stale.word
  const superseded = status.word === statusWords.superseded.word
  // While the server is being asked the answer is on its way: there is nothing to do yet.
  if (status.word === statusWords.asking.word)
    return { tone: 'amber', word: '签名是真的', detail: statusWords.asking.detail, next: [] }
  return {
    tone: 'amber',
    word: '先别下结论',
    detail: stale ? `名单是${ago(known.listAge ?? 0)}的` : doubt.detail,
    next: superseded ? ['请对方出示最新的凭证'] : ['连上网络后再查一次', '请对方出示证件'],
  }
}

const statusOf = ({ status, validUntil, now }: Known): VoucherStatus | undefined =>
  status !== 'revoked' && validUntil !== undefined && dayOf(now) > validUntil ? 'expired' : status

// NaN and ages below zero (a wrong clock somewhere) are not fresh.
const isFresh = (age: number, most: number): boolean => age >= 0 && age <= most
