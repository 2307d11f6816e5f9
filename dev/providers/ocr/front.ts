import { parseCitizenId } from '../../../shared/identity'
import { fieldBox, placeOf, type Place } from './card'
import { beside, crop, type Box, type Grey } from './image'
import { nationIn } from './nations'
import { citizenIdsIn, likeliest, printedIn } from './number'
import { textOf, type Reader, type Reading, type Symbol } from './reader'

/** WeChat's answer for the portrait side; `errcode` and `errmsg` are added by the caller. */
export type Front = { type: 'Front'; name: string; id: string; addr: string; gender: string; nationality: string }

const onlyChinese = (text: string) => text.replace(/[^\p{Script=Han}·]/gu, '')
const onlyAddress = (text: string) => text.replace(/[^\p{Script=Han}0-9A-Za-z#（）()-]/gu, '')

type Field = Parameters<typeof fieldBox>[1]
type Clean = (text: string) => string

/** The characters of a reading whose middle lies in a box, row by row. */
function within({ lines }: Reading, { left, top, width, height }: Box): Symbol[][] {
  return lines
    .map((line) =>
      line.filter(({ box }) => {
        const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
        return x >= left && x <= left + width && y >= top && y <= top + height
      }),
    )
    .filter((row) => row.length > 0)
}

const confidence = (symbols: Symbol[]) => symbols.reduce((sum, symbol) => sum + symbol.confidence, 0) / symbols.length

/** A row of the address with equal room above and below whatever was read in it. */
function rowBox(row: Symbol[], { scale }: Place): Box {
  const [first, last] = [row[0]!.box, row[row.length - 1]!.box]
  const [left, right] = [first.left - 6 * scale, last.left + last.width + 8 * scale]
  return { left, top: Math.min(...row.map(({ box }) => box.top)) - 4 * scale, width: right - left, height: 50 * scale }
}

/**
 * Cuts a field out to be read alone. The rows of an address are put side by side into one: in a short
 * last row, 元202室, the reader takes the height of the digits for that of the characters and misreads them.
 */
function cutOut(picture: Grey, rows: Symbol[][], place: Place, field: Field): Grey | null {
  if (field !== 'address') return crop(picture, fieldBox(place, field))
  const parts = rows.map((row) => crop(picture, rowBox(row, place))).filter((part) => part !== null)
  return parts.length > 0 ? beside(parts) : null
}

/**
 * A field is read twice: within the whole card, and alone, cut out. Each is better at times; the
 * longer one has lost nothing, and of two as long the surer one counts.
 */
async function readField(
  reader: Reader,
  picture: Grey,
  whole: Reading,
  place: Place,
  field: Field,
  clean: Clean,
): Promise<string> {
  const rows = within(whole, fieldBox(place, field))
  const part = cutOut(picture, rows, place, field)
  const alone = part ? (await reader.read(part, 'line')).lines.flat() : []
  const readings = [alone, rows.flat()]
    .map((symbols) => symbols.filter(({ text }) => clean(text) !== ''))
    .filter((symbols) => symbols.length > 0)
    .sort((a, b) => b.length - a.length || confidence(b) - confidence(a))
  return readings[0]?.map(({ text }) => clean(text)).join('') ?? ''
}

/** The number from the whole reading and, until it is sure, read alone with nothing but digits allowed. */
async function readNumber(reader: Reader, picture: Grey, whole: Reading, place: Place): Promise<string | null> {
  const numbers = ({ lines }: Reading) => lines.flatMap((line) => citizenIdsIn(textOf({ lines: [line] })))
  const printed = printedIn(textOf(whole))
  const box = fieldBox(place, 'number')
  const read = numbers(whole)
  for (const shift of [0, 0.02, -0.02, 0.04]) {
    if (likeliest(read, printed)?.sure) break
    const part = crop(picture, { ...box, left: box.left + box.width * shift })
    if (part) read.push(...numbers(await reader.read(part, 'number')))
  }
  return likeliest(read, printed)?.id ?? null
}

/** The nation stands behind the label 民族 in one line with the sex. */
function nationality(whole: Reading, alone: string): string {
  const behind = /族[^\p{Script=Han}]*(\p{Script=Han}+)/u.exec(textOf(whole))?.[1] ?? ''
  return nationIn(behind) || nationIn(alone.replace(/^.*族/, ''))
}

/** Reads the portrait side, given a first reading of the whole upright picture; null when it is not one. */
export async function readFront(reader: Reader, picture: Grey, whole: Reading): Promise<Front | null> {
  // Other certificates carry the same number, but not under this label.
  const place = /公民身|身份号码/.test(textOf(whole)) ? placeOf(whole) : null
  if (!place) return null
  const id = await readNumber(reader, picture, whole, place)
  const known = id ? parseCitizenId(id) : null
  if (!known?.ok) return null
  const field = (name: Field, clean: Clean) => readField(reader, picture, whole, place, name, clean)
  const name = await field('name', onlyChinese)
  if (!name) return null
  return {
    type: 'Front',
    name,
    id: known.id,
    addr: await field('address', onlyAddress),
    // Birth and sex are printed, but the number says them more reliably.
    gender: known.sex,
    nationality: nationality(whole, await field('nation', onlyChinese)),
  }
}
