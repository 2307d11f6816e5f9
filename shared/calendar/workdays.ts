import { addDays, weekdayOf, type Day } from './day'
import { publishedYears } from './holidays'

/** A computed day. `certain` is false where a year without a published calendar had to be assumed. */
export interface CountedDay {
  day: Day
  certain: boolean
}

/** A number of working days. `certain` as in CountedDay. */
export interface WorkdayCount {
  days: number
  certain: boolean
}

/**
 * Whether offices work on a day. 'unpublished' for a year whose calendar the State Council has not
 * announced (next year's usually appears in November): such a year must never be taken for granted.
 */
export function isWorkday(day: Day): boolean | 'unpublished' {
  const year = publishedYears[day.slice(0, 4)]
  if (!year) return 'unpublished'
  const monthDay = day.slice(5)
  if (year.work.includes(monthDay)) return true
  return !isWeekend(day) && !year.off.includes(monthDay)
}

/**
 * The n-th working day after `day` (which is not counted itself; 行政许可法 82: terms are working days).
 * n = 0 gives `day`. Runs into an unpublished year with an assumption, and says so.
 */
export function addWorkdays(day: Day, n: number): CountedDay {
  const key = `${day}+${n}`
  const known = counted.get(key)
  if (known) return known
  const found = Object.freeze(count(day, n))
  if (counted.size < 4000) counted.set(key, found)
  return found
}

// Everything that is submitted on one day has the same terms: they are counted once.
const counted = new Map<string, CountedDay>()

function count(day: Day, n: number): CountedDay {
  let certain = true
  let at = day
  for (let left = n; left > 0;) {
    at = addDays(at, 1)
    const known = isWorkday(at)
    if (known === 'unpublished') certain = false
    if (works(at, known)) left--
  }
  return { day: at, certain }
}

/** Working days after `from` up to and including `to`; negative when `to` lies before `from`. */
export function workdaysBetween(from: Day, to: Day): WorkdayCount {
  if (to < from) {
    const back = workdaysBetween(to, from)
    return { days: 0 - back.days, certain: back.certain }
  }
  let certain = true
  let days = 0
  for (let at = from; at < to;) {
    at = addDays(at, 1)
    const known = isWorkday(at)
    if (known === 'unpublished') certain = false
    if (works(at, known)) days++
  }
  return { days, certain }
}

/** Working days left of a term: 0 on its last day, and less as soon as it is over, be it only for a weekend. */
export function workdaysLeft(lastDay: Day, today: Day): number {
  const { days } = workdaysBetween(today, lastDay)
  return today > lastDay ? Math.min(-1, days) : days
}

/**
 * A period whose last day is a statutory holiday or a weekend ends on the first day after it that is
 * worked (民法典 203).
 */
export function rollPastHoliday(day: Day): CountedDay {
  return addWorkdays(addDays(day, -1), 1)
}

const isWeekend = (day: Day) => weekdayOf(day) > 5

const works = (day: Day, known: boolean | 'unpublished'): boolean =>
  known === 'unpublished' ? !isWeekend(day) && !isFixedHoliday(day) : known

/**
 * Public holidays whose date the law itself fixes (全国年节及纪念日放假办法 2, as of 2025). The lunar
 * ones and the exchanged weekends stand in the yearly notice only.
 */
function isFixedHoliday(day: Day): boolean {
  const monthDay = day.slice(5)
  return (
    ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'].includes(monthDay) ||
    monthDay === `04-0${qingming(Number(day.slice(0, 4)))}`
  )
}

/** Day of April of the solar term 清明; the formula holds for 2000–2099. */
function qingming(year: number): number {
  const y = year % 100
  return Math.floor(y * 0.2422 + 4.81) - Math.floor(y / 4)
}
