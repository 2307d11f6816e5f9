import { isDay, type Day } from '../../../../shared/calendar/day'
import { plain } from '../../../../shared/identity/text'

/** A day as people copy it from a card: 20150608, 2015.06.08 or 2015-6-8. */
export function typedDay(text: string): Day | undefined {
  const typed = plain(text)
  const parts = /^(\d{4})(\d{2})(\d{2})$/.exec(typed) ?? /^(\d{4})[.\-/年](\d{1,2})[.\-/月](\d{1,2})日?$/.exec(typed)
  const day = parts ? `${parts[1]}-${`0${parts[2]}`.slice(-2)}-${`0${parts[3]}`.slice(-2)}` : ''
  return isDay(day) ? day : undefined
}
