import { cut, type Box, type Pixels } from './pixels'

/** Reads the text of a QR code; undefined where it finds none. */
export type Decoder = (pixels: Pixels) => string | undefined | Promise<string | undefined>

/** A quick decoder, and one that reads more and has to be fetched; `second` is absent where browsers refuse it. */
export interface Decoders {
  first: Decoder
  second?: Decoder
}

/** What decoders get to see: a small code on a page needs the large one, a blurred one is sharper in the small one. */
const sides = [1000, 500]
const whole = ({ width, height }: Pixels): Box => ({ left: 0, top: 0, width, height })

/** Overlapping halves and thirds of a page: a code may be small on it, wherever it stands. */
export function partsOf({ width, height }: Pick<Pixels, 'width' | 'height'>): Box[] {
  const boxes: Box[] = []
  for (const part of [2, 3]) {
    const [w, h] = [Math.floor(width / part), Math.floor(height / part)]
    for (let row = 0; row <= (part - 1) * 2; row += 1)
      for (let column = 0; column <= (part - 1) * 2; column += 1)
        boxes.push({ left: Math.floor((column * w) / 2), top: Math.floor((row * h) / 2), width: w, height: h })
  }
  return boxes
}

async function firstText(decode: Decoder, pictures: Iterable<Pixels>): Promise<string | undefined> {
  for (const pixels of pictures) {
    const text = await decode(pixels)
    if (text) return text
  }
  return undefined
}

function* sized(pixels: Pixels, boxes: readonly Box[], longest: readonly number[]): Generator<Pixels> {
  for (const box of boxes) for (const side of longest) yield cut(pixels, box, side)
}

/** A code somewhere in a picture: quick looks first, then the second decoder, then part by part. */
export async function readPage(pixels: Pixels, { first, second }: Decoders): Promise<string | undefined> {
  const all = whole(pixels)
  return (
    (await firstText(first, sized(pixels, [all], sides))) ??
    (second && (await firstText(second, [pixels, ...sized(pixels, [all], sides)]))) ??
    (await firstText(first, sized(pixels, partsOf(pixels), [sides[1]!])))
  )
}

/** A code in the middle of a camera's frame: the square that the person aims with. */
export async function readMiddle(pixels: Pixels, { first, second }: Decoders): Promise<string | undefined> {
  const { width, height } = pixels
  const side = Math.min(width, height)
  const middle = {
    left: Math.floor((width - side) / 2),
    top: Math.floor((height - side) / 2),
    width: side,
    height: side,
  }
  return (
    (await firstText(first, sized(pixels, [middle], [sides[1]!]))) ??
    (second && (await firstText(second, sized(pixels, [middle], [sides[0]!]))))
  )
}
