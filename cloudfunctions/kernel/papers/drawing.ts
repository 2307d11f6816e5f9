import type { Weight } from './fonts'

/** Things on a page, in pixels of the PNG, y downwards. Painters turn the same list into PDF and SVG. */
export type Text = {
  kind: 'text'
  text: string
  /** Left end and baseline. */
  x: number
  y: number
  size: number
  weight: Weight
  colour: string
  /** Added behind each character, in pixels. */
  spacing: number
}
export type Shape = {
  kind: 'shape'
  /** SVG path data, moved to (x, y) and then enlarged by `scale`. */
  path: string
  x: number
  y: number
  scale: number
  fill?: string
  stroke?: string
  strokeWidth?: number
}
export type Item = Text | Shape
export type Drawing = { width: number; height: number; items: Item[] }

type Look = Pick<Shape, 'fill' | 'stroke' | 'strokeWidth'>

/** A shape given by its path in page pixels. */
const shape = (path: string, look: Look): Shape => ({ kind: 'shape', path, x: 0, y: 0, scale: 1, ...look })

export const line = (x1: number, x2: number, y: number, stroke: string): Shape =>
  shape(`M${x1} ${y}H${x2}`, { stroke, strokeWidth: 2 })

/** Rectangle with round corners; quarter circles as cubic curves (0.5523 is the usual approximation). */
export function plate(x: number, y: number, w: number, h: number, r: number, look: Look): Shape {
  const k = r * 0.5523
  const corner = (dx1: number, dy1: number, dx2: number, dy2: number, dx: number, dy: number) =>
    `c${dx1} ${dy1} ${dx2} ${dy2} ${dx} ${dy}`
  return shape(
    [
      `M${x + r} ${y}h${w - 2 * r}`,
      corner(k, 0, r, r - k, r, r),
      `v${h - 2 * r}`,
      corner(0, k, k - r, r, -r, r),
      `h${2 * r - w}`,
      corner(-k, 0, -r, k - r, -r, -r),
      `v${2 * r - h}`,
      corner(0, -k, r - k, -r, r, -r),
      'z',
    ].join(''),
    look,
  )
}

/** Ring of overlapping circles, as on banknotes: the quiet background of official paper. */
export function rosette(cx: number, cy: number, circles: number, stroke: string): Shape {
  const [radius, away] = [246, 101]
  const k = radius * 0.5523
  const rings = Array.from({ length: circles }, (_, i) => {
    const angle = (i * 2 * Math.PI) / circles
    const x = Math.round((cx + away * Math.cos(angle)) * 100) / 100
    const y = Math.round((cy + away * Math.sin(angle)) * 100) / 100
    return (
      `M${x - radius} ${y}C${x - radius} ${y - k} ${x - k} ${y - radius} ${x} ${y - radius}` +
      `C${x + k} ${y - radius} ${x + radius} ${y - k} ${x + radius} ${y}` +
      `C${x + radius} ${y + k} ${x + k} ${y + radius} ${x} ${y + radius}` +
      `C${x - k} ${y + radius} ${x - radius} ${y + k} ${x - radius} ${y}z`
    )
  })
  return shape(rings.join(''), { stroke, strokeWidth: 1 })
}
