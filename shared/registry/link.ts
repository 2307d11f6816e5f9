import { parseCitizenId, parseName } from '../identity'
import { plain } from '../identity/text'
import type { Holder } from './certificate'

/** Who asks for a record: what the population register has confirmed. */
export type Person = Pick<Holder, 'name' | 'idNumber' | 'birth'>

export const plainName = (text: string) => {
  const read = parseName(text)
  return read.ok ? read.name : text
}
/** The number as it was before 1999: without the century and the check digit. */
export const oldNumber = (id: string) => id.slice(0, 6) + id.slice(8, 17)

/**
 * Whether a register record can be this person's. `same`: it has his number already; `fits`: his name, and no
 * number or his old one; `other`: another name with another valid number; `unsure`: somebody must look into it.
 */
export function linkVerdict(record: Pick<Holder, 'name' | 'idNumber'>, person: Pick<Person, 'name' | 'idNumber'>): 'same' | 'fits' | 'unsure' | 'other' {
  const typed = plain(record.idNumber).toUpperCase()
  if (typed === person.idNumber) return 'same'
  const named = plainName(record.name) === plainName(person.name)
  const open = typed === '' || typed === oldNumber(person.idNumber)
  if (named && open) return 'fits'
  return !named && parseCitizenId(typed).ok ? 'other' : 'unsure'
}
