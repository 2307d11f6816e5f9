import { ascii, startsWith } from './bytes'

type Sniffed = 'png' | 'jpeg' | 'heic' | 'other-picture' | 'cut-signature' | 'unknown'

export const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const

const HEIC_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs', 'mif1', 'mif2', 'msf1']

/** Reads the brands of an ISO base media file (HEIC, AVIF, MP4 …): major first, then the compatible ones. */
function brands(b: Uint8Array): string[] {
  const found = [ascii(b, 8, 12)]
  const end = Math.min(b.length, ((b[2] ?? 0) << 8) | (b[3] ?? 0))
  for (let at = 16; at + 4 <= end; at += 4) found.push(ascii(b, at, at + 4))
  return found
}

function sniffBoxed(b: Uint8Array): Sniffed {
  const all = brands(b)
  if (all.some((brand) => brand === 'avif' || brand === 'avis')) return 'other-picture'
  return all.some((brand) => HEIC_BRANDS.includes(brand)) ? 'heic' : 'unknown'
}

/** Tells the kind of a file by its content alone: names and declared types are the sender's claims. */
export function sniff(b: Uint8Array): Sniffed {
  if (startsWith(b, PNG_SIGNATURE)) return 'png'
  if (startsWith(b, [0xff, 0xd8, 0xff])) return 'jpeg'
  if (ascii(b, 4, 8) === 'ftyp') return sniffBoxed(b)
  if (/^(GIF8|BM.{4}\0\0\0\0|II\*\0|MM\0\*|RIFF.{4}WEBP|\0\0\0\x0cJXL |\0\0\0\x0cjP {2})/s.test(ascii(b, 0, 16))) {
    return 'other-picture'
  }
  const cutPng = b.length >= 4 && b.length < 8 && startsWith(b, PNG_SIGNATURE.slice(0, b.length))
  const cutJpeg = b.length === 2 && startsWith(b, [0xff, 0xd8])
  return cutPng || cutJpeg ? 'cut-signature' : 'unknown'
}
