import { u16 } from './bytes'
import { MAX_SCANS, withinCaps } from './caps'
import { exifOrientation } from './exif'
import { holdsForeignFile } from './foreign'
import type { Walked } from './png'
import type { PictureProblem } from './problem'

const isFrame = (m: number) => m >= 0xc0 && m <= 0xcf && m !== 0xc4 && m !== 0xc8 && m !== 0xcc
const isMetadata = (m: number) => (m >= 0xe0 && m <= 0xef) || m === 0xfe
const standsAlone = (m: number) => m === 0x01 || (m >= 0xd0 && m <= 0xd8)

/** Whether each colour is sampled one to four times either way. */
function samplingFits(f: Uint8Array, parts: number): boolean {
  for (let i = 0; i < parts; i++) {
    const sampling = f[7 + i * 3]!
    const [h, v] = [sampling >> 4, sampling & 15]
    if (h < 1 || h > 4 || v < 1 || v > 4) return false
  }
  return true
}

/** Size from a frame header, or why the frame cannot be read. `f` starts at the precision byte. */
function readFrame(f: Uint8Array, marker: number): { width: number; height: number } | PictureProblem {
  const [height, width, parts] = [u16(f, 1), u16(f, 3), f[5] ?? 0]
  if (f.length < 6 + parts * 3) return 'truncated'
  if (marker > 0xc2 || f[0] !== 8 || ![1, 3, 4].includes(parts)) return 'unsupported'
  if (width === 0 || height === 0) return 'unsupported'
  if (!withinCaps(width, height)) return 'too-many-pixels'
  return samplingFits(f, parts) ? { width, height } : 'unsupported'
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

/** What the segments so far have said. */
interface Seen {
  size: { width: number; height: number } | null
  orientation: number
  scans: number
}

/** Notes what a segment says, or answers what is wrong with it. */
function readSegment(marker: number, body: Uint8Array, seen: Seen): PictureProblem | undefined {
  if (isFrame(marker)) {
    // A second frame could declare another size than the one that was checked.
    if (seen.size) return 'unsupported'
    const frame = readFrame(body, marker)
    if (typeof frame === 'string') return frame
    seen.size = frame
  }
  if (isMetadata(marker) && holdsForeignFile(body)) return 'polyglot'
  if (marker === 0xe1) seen.orientation = exifOrientation(body) ?? seen.orientation
  if (marker === 0xda) {
    if (!seen.size) return 'not-an-image'
    seen.scans += 1
    if (seen.scans > MAX_SCANS) return 'unsupported'
  }
  return undefined
}

/** Bytes of a marker without a body: one of a fill byte, two of a marker that stands alone. */
function lengthAlone(marker: number): number {
  if (marker === 0xff) return 1
  return standsAlone(marker) ? 2 : 0
}

/** Whether everything was there when the end mark came, and nothing hides behind it. */
function ended({ size, orientation, scans }: Seen, behind: Uint8Array): Walked {
  if (!size || scans === 0) return 'truncated'
  return holdsForeignFile(behind) ? 'polyglot' : { ...size, orientation }
}

/**
 * Walks the markers of a JPEG without decoding: baseline and progressive frames, sizes, number
 * of scans, EXIF orientation, the end mark, and what hides in metadata or behind the end.
 */
export function walkJpeg(b: Uint8Array): Walked {
  const seen: Seen = { size: null, orientation: 1, scans: 0 }
  let at = 2
  for (;;) {
    if (at + 1 >= b.length) return 'truncated'
    if (b[at] !== 0xff) return seen.size ? 'truncated' : 'not-an-image'
    const marker = b[at + 1]!
    if (marker === 0xd9) return ended(seen, b.subarray(at + 2))
    const alone = lengthAlone(marker)
    if (alone > 0) {
      at += alone
      continue
    }
    const end = at + 2 + u16(b, at + 2)
    if (end < at + 4 || end > b.length) return 'truncated'
    const problem = readSegment(marker, b.subarray(at + 4, end), seen)
    if (problem) return problem
    at = marker === 0xda ? skipScan(b, end) : end
    if (at < 0) return 'truncated'
  }
}
