import type { BorderColour } from '../../../../shared/photos'
import { shrink, type Raster } from './raster'

/** How much of the border must be of one colour for the ground to be plain: hair or a shoulder may reach in. */
const plain = 0.8
/** Pixels off the very edge, where scanners and frames leave a line. */
const edge = 2

/** The hue of a colour in degrees, from its brightest part and the distance to its darkest. */
function hueOf(r: number, g: number, b: number, value: number, spread: number): number {
  const degrees = (sector: number, difference: number) => ((sector + difference / spread) * 60 + 360) % 360
  if (value === r) return degrees(0, g - b)
  return value === g ? degrees(2, b - r) : degrees(4, r - g)
}

/**
 * The class of one pixel by hue, saturation and value. Wide bounds: studio blue runs from sky to navy, red to crimson,
 * and white paper under a lamp is light grey. Skin and wood lie between the red and the blue and count as neither.
 */
function colourOf(r: number, g: number, b: number): BorderColour {
  const value = Math.max(r, g, b)
  const spread = value - Math.min(r, g, b)
  const saturation = value === 0 ? 0 : spread / value
  if (saturation <= 0.14) return value >= 190 ? 'white' : 'other'
  if (value < 70) return 'other'
  const hue = hueOf(r, g, b, value, spread)
  if (hue >= 190 && hue <= 250 && saturation >= 0.25) return 'blue'
  return (hue >= 335 || hue <= 12) && saturation >= 0.5 ? 'red' : 'other'
}

/** The colour around a portrait: measured along the top and the upper sides, where no shoulders are. */
export function borderColour(picture: Raster): BorderColour {
  const { width, height, data } = shrink(picture, 160)
  const band = Math.max(2, Math.round(Math.min(width, height) * 0.06)) + edge
  const counts: Record<BorderColour, number> = { white: 0, blue: 0, red: 0, other: 0 }
  let all = 0
  for (let y = edge; y < height * 0.5; y++) {
    for (let x = edge; x < width - edge; x++) {
      if (y >= band && x >= band && x < width - band) continue
      const i = (y * width + x) * 4
      counts[colourOf(data[i]!, data[i + 1]!, data[i + 2]!)] += 1
      all += 1
    }
  }
  if (all === 0) return 'other'
  return (['white', 'blue', 'red'] as const).find((colour) => counts[colour] >= all * plain) ?? 'other'
}
