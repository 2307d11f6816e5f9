/** Decoded picture: RGBA, 8 bits a channel, row by row. */
export type Raster = { width: number; height: number; data: Uint8Array }

/**
 * Shrinks so that neither side is longer than `maxSide` pixels, averaging the area that each new
 * pixel covers; transparent parts become white, as on paper. Never enlarges.
 */
export function shrink(source: Raster, maxSide: number): Raster {
  const scale = Math.min(1, maxSide / Math.max(source.width, source.height))
  const width = Math.max(1, Math.round(source.width * scale))
  const height = Math.max(1, Math.round(source.height * scale))
  const data = new Uint8Array(width * height * 4)
  const columns = spans(source.width, width)
  const rows = spans(source.height, height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      averageInto(data, (y * width + x) * 4, source, columns[x]!, columns[x + 1]!, rows[y]!, rows[y + 1]!)
    }
  }
  return { width, height, data }
}

/** Edges of the source stretches that make up each target pixel: whole pixels, at least one each. */
const spans = (from: number, to: number): number[] =>
  Array.from({ length: to + 1 }, (_, i) => Math.round((i * from) / to))

function averageInto(
  out: Uint8Array, at: number, { data, width }: Raster, left: number, right: number, top: number, bottom: number,
): void {
  let r = 0
  let g = 0
  let b = 0
  for (let y = top; y < bottom; y++) {
    for (let k = (y * width + left) * 4, end = (y * width + right) * 4; k < end; k += 4) {
      const a = data[k + 3]!
      const paper = (255 - a) * 255
      r += data[k]! * a + paper
      g += data[k + 1]! * a + paper
      b += data[k + 2]! * a + paper
    }
  }
  const n = (right - left) * (bottom - top) * 255
  out[at] = Math.round(r / n)
  out[at + 1] = Math.round(g / n)
  out[at + 2] = Math.round(b / n)
  out[at + 3] = 255
}

/** Turns and mirrors a picture as its EXIF orientation (1–8) asks. */
export function upright(source: Raster, orientation: number): Raster {
  if (orientation <= 1) return source
  const turned = orientation >= 5
  const width = turned ? source.height : source.width
  const height = turned ? source.width : source.height
  const from = new Uint32Array(source.data.buffer, source.data.byteOffset, source.width * source.height)
  const to = new Uint32Array(width * height)
  const [right, bottom] = [source.width - 1, source.height - 1]
  const mirrored = [2, 3, 7, 8].includes(orientation)
  const flipped = [3, 4, 6, 7].includes(orientation)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const sx = turned ? y : x
      const sy = turned ? x : y
      to[y * width + x] = from[(flipped ? bottom - sy : sy) * source.width + (mirrored ? right - sx : sx)]!
    }
  }
  return { width, height, data: new Uint8Array(to.buffer) }
}
