import { decode } from 'jpeg-js'
import { PNG } from 'pngjs'
import { reencode } from '../../../cloudfunctions/kernel/files/pictures'

/** Grey picture, one byte a pixel. */
export type Grey = { width: number; height: number; data: Uint8Array }
export type Box = { left: number; top: number; width: number; height: number }

/** Decodes a PNG or JPEG of any size to grey, at most `maxSide` pixels long; null when it is no picture. */
export async function greyOf(bytes: Uint8Array, maxSide: number): Promise<Grey | null> {
  const clean = await reencode(bytes, { maxSide, maxBytes: 4_000_000 })
  if (!clean.ok) return null
  const { width, height, data } = decode(clean.bytes, { useTArray: true })
  const grey = Uint8Array.from(
    { length: width * height },
    (_, i) => (data[i * 4]! * 299 + data[i * 4 + 1]! * 587 + data[i * 4 + 2]! * 114) / 1000,
  )
  return { width, height, data: grey }
}

/** Cuts a part out; what lies outside of the picture is left away. */
export function crop({ width, height, data }: Grey, box: Box): Grey | null {
  const [left, top] = [Math.max(0, Math.round(box.left)), Math.max(0, Math.round(box.top))]
  const right = Math.min(width, Math.round(box.left + box.width))
  const bottom = Math.min(height, Math.round(box.top + box.height))
  if (right - left < 8 || bottom - top < 8) return null
  const part = new Uint8Array((right - left) * (bottom - top))
  for (let y = top; y < bottom; y++)
    part.set(data.subarray(y * width + left, y * width + right), (y - top) * (right - left))
  return { width: right - left, height: bottom - top, data: part }
}

/** Puts pictures side by side, as high as the lowest of them. */
export function beside(parts: Grey[]): Grey {
  const height = Math.min(...parts.map((part) => part.height))
  const width = parts.reduce((sum, part) => sum + part.width, 0)
  const data = new Uint8Array(width * height)
  let left = 0
  for (const part of parts) {
    for (let y = 0; y < height; y++)
      data.set(part.data.subarray(y * part.width, (y + 1) * part.width), y * width + left)
    left += part.width
  }
  return { width, height, data }
}

/** Turns a picture about its middle by `angle` radians, keeping its size. */
export function turn({ width, height, data }: Grey, angle: number): Grey {
  const turned = new Uint8Array(width * height).fill(255)
  const [cx, cy, cos, sin] = [width / 2, height / 2, Math.cos(angle), Math.sin(angle)]
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const sx = cx + (x - cx) * cos + (y - cy) * sin
      const sy = cy - (x - cx) * sin + (y - cy) * cos
      const [x0, y0] = [Math.floor(sx), Math.floor(sy)]
      if (x0 < 0 || y0 < 0 || x0 + 1 >= width || y0 + 1 >= height) continue
      const [fx, fy, at] = [sx - x0, sy - y0, y0 * width + x0]
      const above = data[at]! * (1 - fx) + data[at + 1]! * fx
      const below = data[at + width]! * (1 - fx) + data[at + width + 1]! * fx
      turned[y * width + x] = above * (1 - fy) + below * fy
    }
  }
  return { width, height, data: turned }
}

/** As a grey PNG, which the reader takes without loss. */
export function pngOf({ width, height, data }: Grey): Buffer {
  const png = new PNG({
    width,
    height,
    colorType: 0,
    inputColorType: 0,
    inputHasAlpha: false,
    deflateLevel: 1,
    filterType: 0,
  })
  png.data = Buffer.from(data.buffer, data.byteOffset, data.byteLength)
  return PNG.sync.write(png, { colorType: 0, inputColorType: 0, inputHasAlpha: false, deflateLevel: 1, filterType: 0 })
}
