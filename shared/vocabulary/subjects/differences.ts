import { formatLongDay } from '../../calendar'
import { cardText } from '../../registry/history'

type Labels<T> = Partial<Record<keyof T, string>>
const keysOf = <T>(labels: Labels<T>) => Object.keys(labels) as (keyof T)[]
const said = (value: unknown): string => (value === undefined || value === '' ? '没有记录' : String(value))

/** 有效期由…改为…, for each of these days that differs. */
export const changedDays = <T>(before: T, after: T, labels: Labels<T>): string[] =>
  keysOf(labels)
    .filter((key) => before[key] !== after[key])
    .map((key) => `${labels[key]}由${formatLongDay(String(before[key]))}改为${formatLongDay(String(after[key]))}`)

/** 车牌号由“…”改为“…”, for each of these texts that differs. */
export const changedTexts = <T>(before: T, after: T, labels: Labels<T>): string[] =>
  keysOf(labels)
    .filter((key) => said(before[key]) !== said(after[key]))
    .map((key) => `${labels[key]}由“${said(before[key])}”改为“${said(after[key])}”`)

/** 这辆车由营运变为停运. */
export const changedWord = (it: string, before: string, after: string): string[] =>
  before === after ? [] : [`${it}由${before}变为${after}`]

type Cards = readonly { why: string; voids?: string }[] | undefined
/** The cards that were printed in between. */
export const newCards = (before: Cards, after: Cards): string[] =>
  (after ?? []).slice((before ?? []).length).map(cardText)
