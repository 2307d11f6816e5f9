import { isDay } from '../../../shared/calendar'
import { textOf, type Reading } from './reader'

/** WeChat's answer for the emblem side: 20170101-20370101, or 20170101-长期. */
export type Back = { type: 'Back'; valid_date: string }

const DAY = String.raw`(\d{4})[.,．·]?(\d{2})[.,．·]?(\d{2})`
const PERIOD = new RegExp(String.raw`${DAY}[-—–一~]{1,2}(?:${DAY}|长期)`)

const isReal = (year?: string, month?: string, day?: string) => isDay(`${year}-${month}-${day}`)

/** Reads the emblem side; null when it is not one or its validity cannot be read. */
export function readBack(whole: Reading): Back | null {
  const text = textOf(whole)
  if (!/居民身份证|签发机关|有效期限/.test(text)) return null
  const found = PERIOD.exec(text)
  if (!found) return null
  const [, y1, m1, d1, y2, m2, d2] = found
  if (!isReal(y1, m1, d1) || (y2 && !isReal(y2, m2, d2))) return null
  return { type: 'Back', valid_date: `${y1}${m1}${d1}-${y2 ? `${y2}${m2}${d2}` : '长期'}` }
}
