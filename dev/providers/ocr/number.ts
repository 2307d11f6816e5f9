import { dayOf } from '../../../shared/calendar'
import { parseCitizenId } from '../../../shared/identity'

/**
 * The identity numbers that a line may hold: all 18 places in a row whose check character, province
 * and birth date, which is past, are right. One chance in eleven of a right check character is too
 * many to look for it across lines, where the digits of birth and address join those of the number.
 */
export function citizenIdsIn(line: string): string[] {
  const places = line.toUpperCase().replace(/[^0-9X]/g, '')
  const today = dayOf(Date.now())
  return Array.from({ length: Math.max(0, places.length - 17) }, (_, at) => places.slice(at, at + 18)).filter(
    (run) => parseCitizenId(run, today).ok,
  )
}

/** What the card prints of a person's birth and sex, as far as it can be read: the number says it again. */
export function printedIn(text: string): string[] {
  const [, year, month, day] = /(\d{4})\D{0,2}年\D{0,2}(\d{1,2})\D{0,2}月\D{0,2}(\d{1,2})/.exec(text) ?? []
  const sex = /性别[^\p{Script=Han}]*([男女])|([男女])[^\p{Script=Han}]*民族/u.exec(text)
  return [year, month?.padStart(2, '0'), day?.padStart(2, '0'), sex?.[1] ?? sex?.[2]].map((part) => part ?? '')
}

const ALL = 4

/** How much of what is printed a number repeats. */
function agreement(id: string, printed: string[]): number {
  const known = parseCitizenId(id)
  const said = known.ok ? [...known.birth.split('-'), known.sex] : []
  return said.filter((part, at) => part === printed[at]).length
}

/**
 * The number among all that were read, repeats included: it repeats most of what is printed, else it was read most
 * often.
 */
export function likeliest(ids: string[], printed: string[]): { id: string; sure: boolean } | null {
  const times = (id: string) => ids.filter((other) => other === id).length
  const [id] = [...ids].sort((a, b) => agreement(b, printed) - agreement(a, printed) || times(b) - times(a))
  return id ? { id, sure: agreement(id, printed) === ALL || times(id) > 1 } : null
}
