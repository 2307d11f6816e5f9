import { parseCitizenId } from '../../../shared/identity'

/**
 * The identity number in a reading: the 18 places whose checksum, date and province are right.
 * Its checksum makes it the one field that is known to be read well.
 */
export function citizenIdIn(text: string): string | null {
  const places = text.toUpperCase().replace(/[^0-9X]/g, '')
  for (let at = 0; at + 18 <= places.length; at++) {
    const read = parseCitizenId(places.slice(at, at + 18))
    if (read.ok) return read.id
  }
  return null
}
