import { parseCitizenId } from '../../../shared/identity'
import { fieldBox, placeOf, type Place } from './card'
import { crop, type Box, type Grey } from './image'
import { nationIn } from './nations'
import { citizenIdIn } from './number'
import { textOf, type Reader, type Reading, type Symbol } from './reader'

/** WeChat's answer for the portrait side; `errcode` and `errmsg` are added by the caller. */
export type Front = { type: 'Front'; name: string; id: string; addr: string; gender: string; nationality: string }

const onlyChinese = (text: string) => text.replace(/[^\p{Script=Han}·]/gu, '')
const onlyAddress = (text: string) => text.replace(/[^\p{Script=Han}0-9A-Za-z#（）()-]/gu, '')

type Field = Parameters<typeof fieldBox>[1]
type Clean = (text: string) => string

/** The characters of a reading whose middle lies in a box. */
function within({ lines }: Reading, { left, top, width, height }: Box): Symbol[] {
  return lines.flat().filter(({ box }) => {
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
    return x >= left && x <= left + width && y >= top && y <= top + height
  })
}

const confidence = (symbols: Symbol[]) => symbols.reduce((sum, symbol) => sum + symbol.confidence, 0) / symbols.length

/**
 * A field is read twice: within the whole card, and alone, cut out. Each is better at times; the
 * longer one has lost nothing, and of two as long the surer one counts.
 */
async function readField(reader: Reader, picture: Grey, whole: Reading, place: Place, field: Field, clean: Clean): Promise<string> {
  const box = fieldBox(place, field)
  const part = crop(picture, box)
  const alone = part ? (await reader.read(part, field === 'address' ? 'block' : 'line')).lines.flat() : []
  const readings = [alone, within(whole, box)]
    .map(symbols => symbols.filter(({ text }) => clean(text) !== ''))
    .filter(symbols => symbols.length > 0)
    .sort((a, b) => b.length - a.length || confidence(b) - confidence(a))
  return readings[0]?.map(({ text }) => clean(text)).join('') ?? ''
}

/** The number from the whole reading, else read alone with nothing but digits allowed. */
async function readNumber(reader: Reader, picture: Grey, whole: Reading, place: Place): Promise<string | null> {
  const plain = citizenIdIn(textOf(whole))
  if (plain) return plain
  const box = fieldBox(place, 'number')
  for (const shift of [0, 0.02, -0.02, 0.04]) {
    const part = crop(picture, { ...box, left: box.left + box.width * shift })
    const found = part && citizenIdIn(textOf(await reader.read(part, 'number')))
    if (found) return found
  }
  return null
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
