import type { BorderColour } from '../../../../shared/photos'
import { borderColour } from './border'
import { inspectPicture } from './inspect'
import type { PictureProblem } from './problem'
import { quality, type Quality } from './quality'
import { shrink, upright, type Raster } from './raster'
import { decodeTurbo } from './turbo'

export type ReencodeOptions = { maxSide?: number; maxBytes?: number }

export type Reencoded =
  | { ok: true; bytes: Uint8Array; width: number; height: number; quality: Quality; border: BorderColour }
  | { ok: false; problem: PictureProblem }

/** Quality steps of the JPEG encoder, tried from the left until the result is small enough. */
const STEPS = [82, 72, 60, 46, 34]

// Loaded on first use: most calls of the functions around us never decode a picture.
async function decode(bytes: Uint8Array, type: 'png' | 'jpeg'): Promise<Raster> {
  if (type === 'png') {
    const { PNG } = await import('pngjs')
    return PNG.sync.read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  }
  const fast = await decodeTurbo(bytes)
  if (fast) return fast
  const { decode: decodeJpeg } = await import('jpeg-js')
  return decodeJpeg(bytes, { useTArray: true, formatAsRGBA: true, maxResolutionInMP: 31, maxMemoryUsageInMB: 1400 })
}

async function encode(picture: Raster, maxBytes: number): Promise<{ bytes: Uint8Array; picture: Raster }> {
  const { encode: encodeJpeg } = await import('jpeg-js')
  for (let current = picture; ; current = shrink(current, Math.max(current.width, current.height) * 0.75)) {
    for (const step of STEPS) {
      const bytes = encodeJpeg(current, step).data
      if (bytes.length <= maxBytes || Math.max(current.width, current.height) <= 64) return { bytes, picture: current }
    }
  }
}

/**
 * Decodes an upload and writes it anew as a JPEG: upright, at most `maxSide` pixels long
 * (default 2000) and `maxBytes` bytes big (default 700,000), with nothing left of the original's
 * metadata or trailers. Inspects first; never throws on bad input.
 */
export async function reencode(bytes: Uint8Array, options: ReencodeOptions = {}): Promise<Reencoded> {
  const { maxSide = 2000, maxBytes = 700_000 } = options
  const seen = inspectPicture(bytes)
  if (!seen.ok) return seen
  let decoded: Raster
  try {
    decoded = await decode(bytes, seen.type)
  } catch {
    return { ok: false, problem: 'truncated' }
  }
  if (decoded.width !== seen.width || decoded.height !== seen.height) return { ok: false, problem: 'unsupported' }
  const small = upright(shrink(decoded, maxSide), seen.orientation)
  const { bytes: written, picture } = await encode(small, maxBytes)
  return {
    ok: true,
    bytes: new Uint8Array(written),
    width: picture.width,
    height: picture.height,
    quality: quality(small),
    border: borderColour(small),
  }
}
