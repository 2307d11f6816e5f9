import { parseCitizenId, parseName } from '../identity'
import { plain } from '../identity/text'
import type { Holder } from './certificate'

/** Who asks for a record: what the population register has confirmed. */
export type VerifiedPerson = Pick<Holder, 'name' | 'idNumber' | 'birth'>

export const plainName = (text: string) => {
  const read = parseName(text)
  return read.ok ? read.name : text
}
/** The number as it was before 1999: without the century and the check digit. */
export const oldNumber = (id: string) => id.slice(0, 6) + id.slice(8, 17)

/**
 * Whether a register record can be this person's. `same`: it has his number already; `fits`: his name, and no
 * number or his old one; `other`: another valid number, so somebody else, whatever his name; `unsure`: somebody must
 * look into it.
 */
export function linkVerdict(
  record: Pick<Holder, 'name' | 'idNumber'>,
  person: Pick<VerifiedPerson, 'name' | 'idNumber'>,
): 'same' | 'fits' | 'unsure' | 'other' {
  const typed = plain(record.idNumber).toUpperCase()
  if (typed === person.idNumber) return 'same'
  if (parseCitizenId(typed).ok) return 'other'
  const named = plainName(record.name) === plainName(person.name)
  return named && (typed === '' || typed === oldNumber(person.idNumber)) ? 'fits' : 'unsure'
}
