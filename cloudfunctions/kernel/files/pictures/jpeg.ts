import { u16 } from './bytes'
import { MAX_SCANS, withinCaps } from './caps'
import { exifOrientation } from './exif'
import { holdsForeignFile } from './foreign'
import type { Walked } from './png'
import type { PictureProblem } from './problem'

const isFrame = (m: number) => m >= 0xc0 && m <= 0xcf && m !== 0xc4 && m !== 0xc8 && m !== 0xcc
const isMetadata = (m: number) => (m >= 0xe0 && m <= 0xef) || m === 0xfe
const standsAlone = (m: number) => m === 0x01 || (m >= 0xd0 && m <= 0xd8)

/** Size from a frame header, or why the frame cannot be read. `f` starts at the precision byte. */
function readFrame(f: Uint8Array, marker: number): { width: number; height: number } | PictureProblem {
  const [height, width, parts] = [u16(f, 1), u16(f, 3), f[5] ?? 0]
  if (f.length < 6 + parts * 3) return 'truncated'
  if (marker > 0xc2 || f[0] !== 8 || ![1, 3, 4].includes(parts)) return 'unsupported'
  if (width === 0 || height === 0) return 'unsupported'
  if (!withinCaps(width, height)) return 'too-many-pixels'
  for (let i = 0; i < parts; i++) {
    const sampling = f[7 + i * 3]!
    const [h, v] = [sampling >> 4, sampling & 15]
    if (h < 1 || h > 4 || v < 1 || v > 4) return 'unsupported'
  }
  return { width, height }
}

/** Position of the next real marker in coded picture data: FF00 and restart marks belong to the data. */
function skipScan(b: Uint8Array, from: number): number {
  let at = from
  for (;;) {
    at = b.indexOf(0xff, at)
    if (at < 0 || at + 1 >= b.length) return -1
    const next = b[at + 1]!
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
    at += next === 0xff ? 1 : 2
  }
}

/**
 * Walks the markers of a JPEG without decoding: baseline and progressive frames, sizes, number
 * of scans, EXIF orientation, the end mark, and what hides in metadata or behind the end.
 */
export function walkJpeg(b: Uint8Array): Walked {
  let size: { width: number; height: number } | null = null
  let orientation = 1
  let scans = 0
  let at = 2
  for (;;) {
    if (at + 1 >= b.length) return 'truncated'
    if (b[at] !== 0xff) return size ? 'truncated' : 'not-an-image'
    const marker = b[at + 1]!
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === 0xd9) break
    if (standsAlone(marker)) {
      at += 2
      continue
    }
    const end = at + 2 + u16(b, at + 2)
    if (end < at + 4 || end > b.length) return 'truncated'
    const body = b.subarray(at + 4, end)
    if (isFrame(marker)) {
      // A second frame could declare another size than the one that was checked.
      if (size) return 'unsupported'
      const frame = readFrame(body, marker)
      if (typeof frame === 'string') return frame
      size = frame
    }
    if (isMetadata(marker) && holdsForeignFile(body)) return 'polyglot'
    if (marker === 0xe1) orientation = exifOrientation(body) ?? orientation
    at = end
    if (marker === 0xda) {
      if (!size) return 'not-an-image'
      if (++scans > MAX_SCANS) return 'unsupported'
      at = skipScan(b, end)
      if (at < 0) return 'truncated'
    }
  }
  if (!size || scans === 0) return 'truncated'
  return holdsForeignFile(b.subarray(at + 2)) ? 'polyglot' : { ...size, orientation }
}
