export {
  addDays,
  addMonths,
  addYears,
  dayOf,
  daysBetween,
  instantOf,
  isDay,
  maxDay,
  minDay,
  weekdayOf,
  type Day,
} from './day'
export { formatClock, formatDay, formatLongDay, formatMonthDay, formatTime, formatTimeNear } from './format'
export { publishedThrough } from './holidays'
export {
  addWorkdays,
  isWorkday,
  rollPastHoliday,
  rollToWorkday,
  workdaysBetween,
  type CountedDay,
  type WorkdayCount,
} from './workdays'
