import { dayOf, instantOf, weekdayOf, type Day } from './day'

const WEEKDAYS = ['', '周一', '周二', '周三', '周四', '周五', '周六', '周日']

/** '11月30日' */
export const formatMonthDay = (day: Day): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`

/** '11月30日 周一' */
export const formatDay = (day: Day): string => `${formatMonthDay(day)} ${WEEKDAYS[weekdayOf(day)]}`

/** '2026年11月30日' */
export const formatLongDay = (day: Day): string => `${day.slice(0, 4)}年${formatMonthDay(day)}`

/** '9:12', China time. */
export function formatClock(instantMs: number): string {
  const minutes = Math.floor((instantMs - instantOf(dayOf(instantMs))) / 60_000)
  const rest = minutes % 60
  return `${Math.floor(minutes / 60)}:${rest < 10 ? '0' : ''}${rest}`
}

/** '11月20日 9:12', China time. */
export const formatTime = (instantMs: number): string => `${formatMonthDay(dayOf(instantMs))} ${formatClock(instantMs)}`

/** '今天9:38' on the same civil day as `now`, else '11月18日8:00'. */
export const formatTimeNear = (instantMs: number, nowMs: number): string =>
  `${dayOf(instantMs) === dayOf(nowMs) ? '今天' : formatMonthDay(dayOf(instantMs))}${formatClock(instantMs)}`
