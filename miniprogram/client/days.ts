import { formatLongDay, formatMonthDay, type Day } from '../../shared/calendar'

/** '11月30日', or with its year when that is not this year. */
export const dayNear = (day: Day, today: Day): string =>
  day.slice(0, 4) === today.slice(0, 4) ? formatMonthDay(day) : formatLongDay(day)
