import { shrink, type Raster } from './raster'

/** Cheap hints about a photo, both measured on a copy of at most 640 pixels. */
export type Quality = {
  /** Variance of the Laplacian of the luma: the lower, the more blurred. Sharp documents lie in the hundreds. */
  sharpness: number
  /** Mean luma, 0 (black) to 255 (white). */
  brightness: number
}

const luma = ({ data }: Raster, i: number): number =>
  (data[i * 4]! * 299 + data[i * 4 + 1]! * 587 + data[i * 4 + 2]! * 114) / 1000

/** Measures blur and light so that the phone can advise a retake; a hint, never a reason to refuse. */
export function quality(picture: Raster): Quality {
  const small = shrink(picture, 640)
  const { width: w, height: h } = small
  const grey = Float32Array.from({ length: w * h }, (_, i) => luma(small, i))
  const brightness = grey.reduce((sum, v) => sum + v, 0) / grey.length
  let [sum, squares, n] = [0, 0, 0]
  for (let y = 1; y < h - 1; y++) {
    for (let x = 1; x < w - 1; x++) {
      const i = y * w + x
      const bend = grey[i - 1]! + grey[i + 1]! + grey[i - w]! + grey[i + w]! - 4 * grey[i]!
      sum += bend
      squares += bend * bend
      n += 1
    }
  }
  const sharpness = n === 0 ? 0 : squares / n - (sum / n) ** 2
  return { sharpness: Math.round(sharpness), brightness: Math.round(brightness) }
}
