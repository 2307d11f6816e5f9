import { citizenIdsIn } from './number'
import type { Box } from './image'
import type { Reading, Symbol } from './reader'

/**
 * Where a card lies in a picture: a scale (1 = 300 dots an inch, 1011 pixels a card) and the place
 * of the number's first digit. All other fields stand at fixed distances from it.
 */
export type Place = { scale: number; left: number; middle: number }

/** Distances on the card in pixels at 300 dots an inch, from the number's first digit and middle line. */
const NUMBER_WIDTH = 522
const LABEL = '公民身份号码'
const LABEL_PITCH = 31
const LABEL_TO_NUMBER = 266

const middleOf = ({ top, height }: Box) => top + height / 2
const middleX = ({ left, width }: Box) => left + width / 2
const rightOf = ({ left, width }: Box) => left + width

function byNumber(line: Symbol[]): Place | null {
  const places = line.filter(({ text }) => /^[0-9Xx]$/.test(text))
  for (let at = 0; at + 18 <= places.length; at++) {
    const run = places.slice(at, at + 18)
    if (citizenIdsIn(run.map(({ text }) => text).join('')).length === 0) continue
    const [first, last] = [run[0]!.box, run[17]!.box]
    return {
      scale: (rightOf(last) - first.left) / NUMBER_WIDTH,
      left: first.left,
      middle: (middleOf(first) + middleOf(last)) / 2,
    }
  }
  return null
}

/** By the label 公民身份号码, where digits were misread or something lies on the line's end. */
function byLabel(line: Symbol[]): Place | null {
  const text = line.map((symbol) => symbol.text).join('')
  const found = [...LABEL].map((c, place) => ({ place, symbol: line[text.indexOf(c)] })).filter(({ symbol }) => symbol)
  if (found.length < 4) return null
  const [first, last] = [found[0]!, found[found.length - 1]!]
  const pitch = (middleX(last.symbol!.box) - middleX(first.symbol!.box)) / (last.place - first.place)
  const scale = pitch / LABEL_PITCH
  return {
    scale,
    left: middleX(first.symbol!.box) + (LABEL_TO_NUMBER - (first.place + 0.5) * LABEL_PITCH) * scale,
    middle: (middleOf(first.symbol!.box) + middleOf(last.symbol!.box)) / 2,
  }
}

/** Finds the card by its number, else by the number's label; null when neither is there. */
export function placeOf({ lines }: Reading): Place | null {
  for (const find of [byNumber, byLabel]) {
    for (const line of lines) {
      const place = find(line)
      if (place && place.scale > 0.2) return place
    }
  }
  return null
}

/** Boxes of the fields, right of their labels and left of the portrait; x and y from the number. */
const fields = {
  number: [-16, -40, 570, 80],
  name: [-164, -486, 320, 70],
  nation: [-40, -404, 330, 66],
  address: [-162, -246, 488, 196],
} as const

/** The box of a field in the picture. */
export function fieldBox(place: Place, field: keyof typeof fields): Box {
  const [x, y, width, height] = fields[field]
  const { scale } = place
  return { left: place.left + x * scale, top: place.middle + y * scale, width: width * scale, height: height * scale }
}
