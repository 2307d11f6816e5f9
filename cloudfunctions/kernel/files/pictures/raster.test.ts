import fc from 'fast-check'
import { shrink, upright, type Raster } from './raster'

const grey = (width: number, height: number, value: (x: number, y: number) => number): Raster => ({
  width,
  height,
  data: Uint8Array.from({ length: width * height * 4 }, (_, i) =>
    i % 4 === 3 ? 255 : value(Math.floor(i / 4) % width, Math.floor(i / 4 / width)),
  ),
})
const reds = ({ data }: Raster) => [...data].filter((_, i) => i % 4 === 0)

test('a new pixel is the mean of what it covers, parts of pixels included', () => {
  expect(
    reds(
      shrink(
        grey(3, 1, (x) => [30, 90, 150][x]!),
        2,
      ),
    ),
  ).toEqual([50, 130])
})

test('an even picture stays even at any size', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 45 }),
      (w, h, side) => {
        const small = shrink(
          grey(w, h, () => 137),
          side,
        )
        expect(new Set(reds(small))).toEqual(new Set([137]))
        expect(Math.max(small.width, small.height)).toBe(Math.min(side, Math.max(w, h)))
      },
    ),
    { seed: 4 },
  )
})

test('a picture that is small enough is not changed', () => {
  const picture = grey(5, 4, (x, y) => x * 40 + y)
  expect(shrink(picture, 5)).toEqual(picture)
})

test('turning by an orientation and by its inverse gives the picture back', () => {
  const inverse = [0, 1, 2, 3, 4, 5, 8, 7, 6]
  const picture = grey(5, 3, (x, y) => x * 10 + y)
  for (let orientation = 1; orientation <= 8; orientation++) {
    expect(upright(upright(picture, orientation), inverse[orientation]!)).toEqual(picture)
  }
})
