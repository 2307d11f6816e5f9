import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

/** A civil day in China (UTC+8) as 'YYYY-MM-DD'. Every legal term of the product counts in these. */
export type Day = string

const CHINA_OFFSET_MS = 8 * 3_600_000
const FORMAT = 'YYYY-MM-DD'
const DAY_MS = 86_400_000
/** The last day that four digits can write. Registers say it for 长期; what is counted from it ends on it. */
const LAST: Day = '9999-12-31'

/** The civil day in China at an instant (milliseconds since 1970), wherever the clock's owner is. */
export const dayOf = (instantMs: number): Day => dayjs.utc(instantMs + CHINA_OFFSET_MS).format(FORMAT)

/** The first instant (milliseconds since 1970) of a civil day in China. */
export const instantOf = (day: Day): number => at(day).valueOf() - CHINA_OFFSET_MS

/** Whether something is a real calendar day written 'YYYY-MM-DD'; '2026-02-30' is not. */
export const isDay = (x: unknown): x is Day =>
  typeof x === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(x) && dayjs.utc(x).format(FORMAT) === x

/** `n` days later, at most the last day. The first day is not counted (民法典 201). */
export const addDays = (day: Day, n: number): Day => later(day, n, 'day')

/** The corresponding day `n` months later, else that month's last day (民法典 202); at most the last day. */
export const addMonths = (day: Day, n: number): Day => later(day, n, 'month')

/** The corresponding day `n` years later, else that month's last day (民法典 202); at most the last day. */
export const addYears = (day: Day, n: number): Day => later(day, n, 'year')

/** Days from `a` to `b`; negative when `b` comes first. */
export const daysBetween = (a: Day, b: Day): number => Math.round((at(b).valueOf() - at(a).valueOf()) / DAY_MS)

/** ISO weekday: Monday 1 … Sunday 7. */
export const weekdayOf = (day: Day): number => at(day).day() || 7

function later(day: Day, n: number, unit: 'day' | 'month' | 'year'): Day {
  const found = at(day).add(n, unit)
  return found.year() > 9999 ? LAST : found.format(FORMAT)
}

// Terms are counted day by day, mostly over the same few days: reading each of them once halves the work.
const read = new Map<Day, dayjs.Dayjs>()

function at(day: Day): dayjs.Dayjs {
  const known = read.get(day)
  if (known) return known
  if (!isDay(day)) throw new RangeError(`not a day: ${String(day)}`)
  const made = dayjs.utc(day)
  if (read.size < 4000) read.set(day, made)
  return made
}
