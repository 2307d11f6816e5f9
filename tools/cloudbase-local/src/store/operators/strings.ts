import { failed } from '../errors'
import { typeName } from '../update/errors'
import type { Value } from '../values'

type Operand = Value | undefined

const isNothing = (value: Operand) => value === null || value === undefined

/** `$indexOfCP`: where a text begins in another one, in characters; -1 when it does not, null without a text. */
export function indexOfCharacters(text: Operand, part: Operand, start: Operand = 0, end?: Operand): number | null {
  if (isNothing(text)) return null
  if (typeof text !== 'string' || typeof part !== 'string')
    throw failed(`$indexOfCP requires strings, found: ${typeName(typeof text === 'string' ? part : text)}`)
  const first = Number(start)
  const characters = [...text].slice(0, end === undefined ? undefined : Number(end))
  if (first > characters.length) return -1
  const rest = characters.slice(first).join('')
  const at = rest.indexOf(part)
  return at < 0 ? -1 : first + [...rest.slice(0, at)].length
}

const isInsideCharacter = (bytes: Buffer, at: number) => (bytes[at] & 0xc0) === 0x80

/** `$substrBytes`: a negative length means the rest; nothing has no letters, and what is no text is written out. */
export function substringOfBytes(text: Operand, start: Operand, length: Operand): string {
  const bytes = Buffer.from(isNothing(text) ? '' : String(text))
  const first = Number(start)
  if (first < 0) throw failed('$substrBytes: starting index must be non-negative')
  const end = Number(length) < 0 ? bytes.length : Math.min(first + Number(length), bytes.length)
  if (isInsideCharacter(bytes, first) || isInsideCharacter(bytes, end))
    throw failed('$substrBytes: invalid range, starts or ends in the middle of a UTF-8 character.')
  return first >= bytes.length ? '' : bytes.subarray(first, end).toString()
}
