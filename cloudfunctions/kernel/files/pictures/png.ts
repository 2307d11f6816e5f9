import { crc32 } from './crc32'
import { ascii, u32 } from './bytes'
import { withinCaps } from './caps'
import { holdsForeignFile } from './foreign'
import type { PictureProblem } from './problem'

export type Walked = { width: number; height: number; orientation: number } | PictureProblem

const DEPTHS: Record<number, number[]> = { 0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16] }
const SHOWN = ['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'fdAT']

function checkHeader(b: Uint8Array): PictureProblem | null {
  if (b.length < 33) return 'truncated'
  if (u32(b, 8) !== 13 || ascii(b, 12, 16) !== 'IHDR') return 'not-an-image'
  const [width, height] = [u32(b, 16), u32(b, 20)]
  if (width === 0 || height === 0) return 'not-an-image'
  if (!withinCaps(width, height)) return 'too-many-pixels'
  const known = DEPTHS[b[25]!]?.includes(b[24]!) && b[26] === 0 && b[27] === 0 && b[28]! <= 1
  return known ? null : 'unsupported'
}

/**
 * Walks the chunks of a PNG without inflating anything: sizes, checksums, the end mark, and
 * what hides in text chunks or behind the end.
 */
export function walkPng(b: Uint8Array): Walked {
  const wrong = checkHeader(b)
  if (wrong) return wrong
  let sawData = false
  let at = 8
  for (;;) {
    const length = u32(b, at)
    const end = at + 12 + length
    if (end > b.length) return 'truncated'
    const type = ascii(b, at + 4, at + 8)
    if (crc32(b.subarray(at + 4, end - 4)) !== u32(b, end - 4)) return 'truncated'
    if (!SHOWN.includes(type) && holdsForeignFile(b.subarray(at + 8, end - 4))) return 'polyglot'
    sawData ||= type === 'IDAT' && length > 0
    at = end
    if (type === 'IEND') break
  }
  if (!sawData) return 'truncated'
  if (holdsForeignFile(b.subarray(at))) return 'polyglot'
  return { width: u32(b, 16), height: u32(b, 20), orientation: 1 }
}
