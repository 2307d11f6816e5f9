import { plain } from '../identity/text'
import type { Holder } from './certificate'
import { linkVerdict, oldNumber, plainName, type VerifiedPerson } from './link'

/** Every spelling under which the register may keep a certificate's number that a person has typed. */
export function numberSpellings(typed: string, idNumber: string): string[] {
  const number = plain(typed).toUpperCase()
  const old = oldNumber(idNumber)
  // The certificate's number commonly is the identity number: either form of it may have been kept.
  const own = number === idNumber || number === old ? [idNumber, old] : [number]
  return own.concat(own.map((one) => one.toLowerCase())).filter((one, at, all) => all.indexOf(one) === at)
}

/**
 * Whether a person may bind a record by himself: his name, and his number, in another spelling or of fifteen digits;
 * where the register has no number, the certificate's own must be his. Everything else a clerk has to look into.
 */
export function bindable(
  record: Pick<Holder, 'name' | 'idNumber' | 'certificateNumber'>,
  person: Pick<VerifiedPerson, 'name' | 'idNumber'>,
): boolean {
  if (plainName(record.name) !== plainName(person.name)) return false
  const number = plain(record.idNumber) === '' ? record.certificateNumber : record.idNumber
  const verdict = linkVerdict({ name: record.name, idNumber: number }, person)
  return plain(number) !== '' && (verdict === 'same' || verdict === 'fits')
}
