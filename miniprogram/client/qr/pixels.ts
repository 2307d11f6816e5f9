/** A picture as canvases give it: four bytes a pixel, rows from the top. */
export interface Pixels {
  data: Uint8ClampedArray
  width: number
  height: number
}

/** A part of a picture, in its own pixels. */
export interface Box {
  left: number
  top: number
  width: number
  height: number
}

/**
 * A part of a picture, no side longer than `longest`. Each new pixel is the mean of those that it stands for, so that
 * thin modules do not vanish between two samples.
 */
export function cut({ data, width }: Pixels, box: Box, longest: number): Pixels {
  const scale = Math.min(1, longest / Math.max(box.width, box.height))
  const [w, h] = [Math.max(1, Math.round(box.width * scale)), Math.max(1, Math.round(box.height * scale))]
  const out = new Uint8ClampedArray(w * h * 4).fill(255)
  for (let y = 0; y < h; y += 1) {
    const [top, bottom] = span(y, h, box.height)
    for (let x = 0; x < w; x += 1) {
      const [left, right] = span(x, w, box.width)
      const area = { left: box.left + left, top: box.top + top, width: right - left, height: bottom - top }
      out.set(mean(data, width, area), (y * w + x) * 4)
    }
  }
  return { data: out, width: w, height: h }
}

/** The old pixels of one new one: at least one of them. */
function span(at: number, count: number, length: number): [number, number] {
  const start = Math.floor((at * length) / count)
  return [start, Math.max(start + 1, Math.floor(((at + 1) * length) / count))]
}

function mean(
  data: Uint8ClampedArray,
  width: number,
  { left, top, width: w, height: h }: Box,
): [number, number, number] {
  let [red, green, blue] = [0, 0, 0]
  for (let y = top; y < top + h; y += 1) {
    for (let x = left; x < left + w; x += 1) {
      const at = (y * width + x) * 4
      red += data[at]!
      green += data[at + 1]!
      blue += data[at + 2]!
    }
  }
  return [red / (w * h), green / (w * h), blue / (w * h)]
}
