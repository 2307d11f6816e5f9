/** Decoded picture, 8 bits a channel, row by row: RGBA, or RGB where `channels` says 3. */
export type Raster = { width: number; height: number; channels?: 3 | 4; data: Uint8Array }

/**
 * Shrinks so that neither side is longer than `maxSide` pixels, averaging the area that each new
 * pixel covers; transparent parts become white, as on paper. Never enlarges. Gives RGBA.
 */
export function shrink(source: Raster, maxSide: number): Raster {
  const scale = Math.min(1, maxSide / Math.max(source.width, source.height))
  const width = Math.max(1, Math.round(source.width * scale))
  const height = Math.max(1, Math.round(source.height * scale))
  const data = new Uint8Array(width * height * 4)
  const columns = coverage(source.width, width)
  const rows = coverage(source.height, height)
  const narrow = new Float32Array(width * 3)
  const sums = new Float32Array(width * 3)
  let done = -1
  for (let y = 0; y < height; y++) {
    sums.fill(0)
    for (let row = rows.first[y]!; row <= rows.last[y]!; row++) {
      // The row on the edge between two new rows was narrowed for the one before already.
      if (row !== done) narrowRow(narrow, source, row, columns)
      done = row
      const share = rows.share(y, row)
      for (let k = 0; k < sums.length; k++) sums[k]! += narrow[k]! * share
    }
    for (let x = 0, k = y * width * 4; x < width; x++, k += 4) {
      data[k] = sums[x * 3]! + 0.5
      data[k + 1] = sums[x * 3 + 1]! + 0.5
      data[k + 2] = sums[x * 3 + 2]! + 0.5
      data[k + 3] = 255
    }
  }
  return { width, height, data }
}

type Coverage = { first: Int32Array; last: Int32Array; share(target: number, source: number): number }

/** Which source pixels each target pixel covers, and what share of it each of them makes up. */
function coverage(from: number, to: number): Coverage {
  const ratio = from / to
  const first = Int32Array.from({ length: to }, (_, i) => Math.floor(i * ratio))
  const last = Int32Array.from({ length: to }, (_, i) => Math.min(from, Math.ceil((i + 1) * ratio - 1e-6)) - 1)
  return {
    first,
    last,
    share: (target, source) => (Math.min((target + 1) * ratio, source + 1) - Math.max(target * ratio, source)) / ratio,
  }
}

function narrowRow(out: Float32Array, { data, width, channels = 4 }: Raster, row: number, columns: Coverage): void {
  for (let x = 0, at = 0; at < out.length; x++, at += 3) {
    let [r, g, b] = [0, 0, 0]
    for (let column = columns.first[x]!; column <= columns.last[x]!; column++) {
      const k = (row * width + column) * channels
      const share = columns.share(x, column)
      const alpha = channels === 3 ? 255 : data[k + 3]!
      const paper = 255 - alpha
      const ink = (share * alpha) / 255
      r += data[k]! * ink + paper * share
      g += data[k + 1]! * ink + paper * share
      b += data[k + 2]! * ink + paper * share
    }
    out[at] = r
    out[at + 1] = g
    out[at + 2] = b
  }
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
