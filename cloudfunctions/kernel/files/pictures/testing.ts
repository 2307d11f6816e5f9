import { encode } from 'jpeg-js'
import { PNG } from 'pngjs'
import { crc32 } from './crc32'
import type { Raster } from './raster'

/** Pictures and file parts for the tests of this folder. */
export const ascii = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'))

export const join = (...parts: (Uint8Array | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]))

/** Corners: red top left, green top right, blue bottom left, white bottom right. */
export function corners(width: number, height: number): Raster {
  const data = new Uint8Array(width * height * 4)
  const colours = [
    [255, 0, 0],
    [0, 255, 0],
    [0, 0, 255],
    [255, 255, 255],
  ]
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const colour = colours[(y < height / 2 ? 0 : 2) + (x < width / 2 ? 0 : 1)]!
      data.set([...colour, 255], (y * width + x) * 4)
    }
  }
  return { width, height, data }
}

export const jpegOf = (picture: Raster, quality = 90): Uint8Array => new Uint8Array(encode(picture, quality).data)

export function pngOf({ width, height, data }: Raster): Uint8Array {
  const png = new PNG({ width, height })
  png.data.set(data)
  return new Uint8Array(PNG.sync.write(png))
}

export function chunk(type: string, body: Uint8Array): Uint8Array {
  const u32 = (n: number) => [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255]
  const typed = join(ascii(type), body)
  return join(u32(body.length), typed, u32(crc32(typed)))
}

function segment(marker: number, body: Uint8Array): Uint8Array {
  const length = body.length + 2
  return join([0xff, marker, length >> 8, length & 255], body)
}

/** Puts a segment right behind the start mark of a JPEG. */
export const withSegment = (jpeg: Uint8Array, marker: number, body: Uint8Array): Uint8Array =>
  join(jpeg.subarray(0, 2), segment(marker, body), jpeg.subarray(2))

/** Puts a chunk right behind the header of a PNG. */
export const withChunk = (png: Uint8Array, type: string, body: Uint8Array): Uint8Array =>
  join(png.subarray(0, 33), chunk(type, body), png.subarray(33))

export const exif = (orientation: number, littleEndian = true): Uint8Array =>
  littleEndian
    ? join(ascii('Exif\0\0II*\0'), [8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0])
    : join(ascii('Exif\0\0MM\0*'), [0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0])

/** An 8×8 grey progressive JPEG, DC scan only: no encoder at hand writes progressive files. */
export const progressive = (scans = 1): Uint8Array =>
  join(
    [0xff, 0xd8],
    segment(0xdb, Uint8Array.from([0, ...Array<number>(64).fill(8)])),
    segment(0xc2, Uint8Array.from([8, 0, 8, 0, 8, 1, 1, 0x11, 0])),
    segment(0xc4, Uint8Array.from([0, 1, ...Array<number>(15).fill(0), 0])),
    ...Array.from({ length: scans }, () => join(segment(0xda, Uint8Array.from([1, 1, 0, 0, 0, 0])), [0x7f])),
    [0xff, 0xd9],
  )
