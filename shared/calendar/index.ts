export { addDays, addMonths, addYears, dayOf, daysBetween, instantOf, isDay, weekdayOf, type Day } from './day'
export { formatClock, formatDay, formatLongDay, formatMonthDay, formatTime, formatTimeNear } from './format'
export { publishedThrough } from './holidays'
export { addWorkdays, isWorkday, rollPastHoliday, workdaysBetween, workdaysLeft } from './workdays'
