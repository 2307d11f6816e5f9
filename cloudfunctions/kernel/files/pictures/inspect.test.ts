import { deflateSync } from 'node:zlib'
import { inspectPicture } from './inspect'
import { ascii, chunk, corners, exif, join, jpegOf, pngOf, progressive, withSegment } from './testing'
import { PNG_SIGNATURE } from './sniff'

const jpeg = jpegOf(corners(40, 30))
const png = pngOf(corners(40, 30))
const problem = (bytes: Uint8Array) => {
  const seen = inspectPicture(bytes)
  return seen.ok ? 'ok' : seen.problem
}
const u32 = (n: number) => [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255]
const header = (width: number, height: number, depth = 8, colour = 2) =>
  chunk('IHDR', Uint8Array.from([...u32(width), ...u32(height), depth, colour, 0, 0, 0]))
const pngWith = (...chunks: Uint8Array[]) => join(PNG_SIGNATURE, ...chunks, chunk('IEND', new Uint8Array()))
const ftyp = (major: string, ...others: string[]) =>
  join(u32(16 + others.length * 4), ascii(`ftyp${major}\0\0\0\0${others.join('')}`), new Uint8Array(64))

test('a baseline JPEG tells its size', () => {
  expect(inspectPicture(jpeg)).toEqual({ ok: true, type: 'jpeg', width: 40, height: 30, orientation: 1 })
})

test('a PNG tells its size', () => {
  expect(inspectPicture(png)).toEqual({ ok: true, type: 'png', width: 40, height: 30, orientation: 1 })
})

test('a progressive JPEG is accepted', () => {
  expect(inspectPicture(progressive())).toMatchObject({ ok: true, width: 8, height: 8 })
})

test('a JPEG with thousands of scans is refused', () => {
  expect(problem(progressive(40))).toBe('unsupported')
})

test.each([true, false])('EXIF orientation is read in both byte orders (little endian: %s)', (little) => {
  expect(inspectPicture(withSegment(jpeg, 0xe1, exif(6, little)))).toMatchObject({ ok: true, orientation: 6 })
})

test('an empty file is called empty', () => {
  expect(problem(new Uint8Array())).toBe('empty')
})

test('more than 10 MB is refused before anything is read', () => {
  expect(problem(join(jpeg.subarray(0, 2)))).toBe('truncated')
  const big = new Uint8Array(10 * 1024 * 1024 + 1)
  big.set(jpeg)
  expect(problem(big)).toBe('too-large-bytes')
})

test.each([
  ['text', ascii('你好, not a picture')],
  ['PDF', ascii('%PDF-1.7 ...')],
  ['ZIP', ascii('PK\x03\x04...........')],
  ['MP4 video', ftyp('isom', 'mp42')],
  ['one byte', ascii('x')],
])('%s is not an image', (_, bytes) => {
  expect(problem(bytes)).toBe('not-an-image')
})

test.each(['heic', 'heix', 'mif1', 'msf1', 'hevc'])(
  'HEIC is recognised by its brand %s, whatever its name',
  (brand) => {
    expect(problem(ftyp(brand))).toBe('heic')
  },
)

test('HEIC is recognised by a compatible brand', () => {
  expect(problem(ftyp('xxxx', 'miaf', 'heic'))).toBe('heic')
})

test.each([
  ['AVIF', ftyp('avif', 'mif1')],
  ['GIF', ascii('GIF89a..........')],
  ['WebP', ascii('RIFF....WEBPVP8 ')],
  ['TIFF', ascii('II*\0........')],
  [
    '16-bit progressive arithmetic JPEG',
    Uint8Array.from(jpeg).map((v, i, all) => (all[i - 1] === 0xff && v === 0xc0 ? 0xca : v)),
  ],
])('%s is a picture of a kind we do not take', (_, bytes) => {
  expect(problem(bytes)).toBe('unsupported')
})

test('a PNG that declares 50000×50000 is refused from its header', () => {
  expect(problem(pngWith(header(50_000, 50_000), chunk('IDAT', deflateSync(new Uint8Array(8)))))).toBe(
    'too-many-pixels',
  )
})

test('31 megapixels are too many even with short sides', () => {
  expect(problem(pngWith(header(6200, 5000), chunk('IDAT', ascii('x'))))).toBe('too-many-pixels')
})

test('a strip of 13000×2 is refused', () => {
  expect(problem(pngWith(header(13_000, 2), chunk('IDAT', ascii('x'))))).toBe('too-many-pixels')
})

test('a JPEG that declares 60000×60000 is refused from its header', () => {
  const at = jpeg.findIndex((v, i) => v === 0xff && jpeg[i + 1] === 0xc0)
  const huge = Uint8Array.from(jpeg)
  huge.set([0xea, 0x60, 0xea, 0x60], at + 5)
  expect(problem(huge)).toBe('too-many-pixels')
})

test('a second frame header cannot smuggle in another size', () => {
  const at = jpeg.findIndex((v, i) => v === 0xff && jpeg[i + 1] === 0xc0)
  const frame = Uint8Array.from(jpeg.subarray(at, at + 19))
  frame.set([0xea, 0x60], 5)
  expect(problem(join(jpeg.subarray(0, at + 19), frame, jpeg.subarray(at + 19)))).toBe('unsupported')
})

test('a PNG with a wrong checksum is damaged', () => {
  const damaged = Uint8Array.from(png)
  damaged[45]! ^= 1
  expect(problem(damaged)).toBe('truncated')
})

test('a PNG without picture data is damaged', () => {
  expect(problem(pngWith(header(4, 4)))).toBe('truncated')
})
