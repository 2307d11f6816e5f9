import { deflateSync } from 'node:zlib'
import { decode } from 'jpeg-js'
import { inspectPicture } from './inspect'
import { reencode, type ReencodeOptions } from './reencode'
import { PNG_SIGNATURE } from './sniff'
import { ascii, chunk, corners, exif, join, jpegOf, pngOf, progressive, withSegment } from './testing'
import type { Raster } from './raster'

async function accept(bytes: Uint8Array, options?: ReencodeOptions) {
  const done = await reencode(bytes, options)
  if (!done.ok) throw new Error(done.problem)
  return { ...done, picture: decode(done.bytes, { useTArray: true }) }
}

/** Name of the colour a quarter of the way in from a corner. */
function colourAt({ width, height, data }: Raster, right: boolean, bottom: boolean): string {
  const x = Math.floor(width * (right ? 0.75 : 0.25))
  const y = Math.floor(height * (bottom ? 0.75 : 0.25))
  const [r, g, b] = [...data.subarray((y * width + x) * 4)].map((v) => v > 128)
  return r && g && b ? 'white' : r ? 'red' : g ? 'green' : 'blue'
}
const layout = (p: Raster) =>
  [colourAt(p, false, false), colourAt(p, true, false), colourAt(p, false, true), colourAt(p, true, true)].join(' ')

function noise(width: number, height: number): Raster {
  let seed = 7
  const data = Uint8Array.from({ length: width * height * 4 }, (_, i) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return i % 4 === 3 ? 255 : seed >>> 24
  })
  return { width, height, data }
}

test('a small picture keeps its size', async () => {
  expect(await accept(jpegOf(corners(64, 48)))).toMatchObject({ width: 64, height: 48 })
})

test('the longest side is at most what was asked for', async () => {
  expect(await accept(pngOf(corners(300, 120)), { maxSide: 100 })).toMatchObject({ width: 100, height: 40 })
})

test('noise is pressed below the byte limit', async () => {
  const done = await accept(pngOf(noise(400, 300)), { maxBytes: 20_000 })
  expect(done.bytes.length).toBeLessThanOrEqual(20_000)
})

test.each([
  [1, 'red green blue white'],
  [2, 'green red white blue'],
  [3, 'white blue green red'],
  [4, 'blue white red green'],
  [5, 'red blue green white'],
  [6, 'blue red white green'],
  [7, 'white green blue red'],
  [8, 'green white red blue'],
])('EXIF orientation %i is applied', async (orientation, expected) => {
  const done = await accept(withSegment(jpegOf(corners(64, 32)), 0xe1, exif(orientation)))
  expect(layout(done.picture)).toBe(expected)
  expect(done.width > done.height).toBe(orientation <= 4)
})

test('nothing of metadata or trailers survives', async () => {
  const marked = join(withSegment(jpegOf(corners(32, 32)), 0xfe, ascii('MY-HOME-ADDRESS')), ascii('TRAILER-SECRET'))
  const done = await accept(marked)
  const text = Buffer.from(done.bytes).toString('latin1')
  expect(text).not.toMatch(/MY-HOME|TRAILER|Exif/)
  expect(inspectPicture(done.bytes)).toMatchObject({ ok: true, orientation: 1 })
})

test('transparent parts of a PNG become white', async () => {
  const clear = corners(16, 16)
  for (let i = 3; i < clear.data.length; i += 4) clear.data[i] = 0
  expect(layout((await accept(pngOf(clear))).picture)).toBe('white white white white')
})

test('a progressive JPEG is read', async () => {
  expect(await accept(progressive())).toMatchObject({ width: 8, height: 8 })
})

test('a sharp picture is told from its blurred copy', async () => {
  const sharp = await accept(pngOf(noise(320, 240)))
  const blurred = await accept(pngOf(corners(320, 240)))
  expect(sharp.quality.sharpness).toBeGreaterThan(blurred.quality.sharpness * 4)
})

test('a dark picture is told from a light one', async () => {
  const black = { width: 32, height: 32, data: new Uint8Array(32 * 32 * 4).map((_, i) => (i % 4 === 3 ? 255 : 10)) }
  expect((await accept(pngOf(black))).quality.brightness).toBeLessThan(20)
})

test('compressed data that inflates to far more than the declared size is contained', async () => {
  const header = chunk('IHDR', Uint8Array.from([0, 0, 0, 16, 0, 0, 0, 16, 8, 2, 0, 0, 0]))
  const bomb = join(
    PNG_SIGNATURE,
    header,
    chunk('IDAT', deflateSync(Buffer.alloc(200_000_000))),
    chunk('IEND', new Uint8Array()),
  )
  const before = process.memoryUsage().rss
  await reencode(bomb)
  expect(process.memoryUsage().rss - before).toBeLessThan(60_000_000)
})

test('text chunks that inflate to gigabytes are never inflated', async () => {
  const png = pngOf(corners(16, 16))
  const body = join(ascii('Comment\0\0'), deflateSync(Buffer.alloc(100_000_000)))
  const before = process.memoryUsage().rss
  await accept(join(png.subarray(0, 33), chunk('zTXt', body), png.subarray(33)))
  expect(process.memoryUsage().rss - before).toBeLessThan(60_000_000)
})

test('a file that is no picture is refused with the inspector’s answer', async () => {
  expect(await reencode(ascii('hello'))).toEqual({ ok: false, problem: 'not-an-image' })
})
