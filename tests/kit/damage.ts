import type { QrMatrix } from '../../shared/vouchers/qr'
import { dice } from './dice'

/** Grey values from 0 to 255, rows from the top. */
interface Grey {
  values: Float64Array
  width: number
  height: number
}
type Filter = (picture: Grey, roll: (n: number) => number) => void
/** Where a pixel of the frame lies on the code, both from 0 to 1 where the code with its quiet zone is. */
type Place = (x: number, y: number) => [number, number]

export interface Damage {
  name: string
  width: number
  height: number
  place: Place
  filters: Filter[]
}

const quiet = 4
/** The code as printed: dark modules black, the quiet zone white, what lies beside it grey. */
function shade({ size, isDark }: QrMatrix, u: number, v: number): number {
  if (u < 0 || v < 0 || u >= 1 || v >= 1) return 190
  const whole = size + 2 * quiet
  const [row, column] = [Math.floor(v * whole) - quiet, Math.floor(u * whole) - quiet]
  const inside = row >= 0 && column >= 0 && row < size && column < size
  return inside && isDark(row, column) ? 20 : 245
}

const finest = 3
function draw(code: QrMatrix, { width, height, place }: Damage): Grey {
  const values = new Float64Array(width * height)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      let sum = 0
      for (let i = 0; i < finest * finest; i += 1) {
        const [u, v] = place(x + ((i % finest) + 0.5) / finest, y + (Math.floor(i / finest) + 0.5) / finest)
        sum += shade(code, u, v)
      }
      values[y * width + x] = sum / (finest * finest)
    }
  return { values, width, height }
}

const upright =
  (side: number, left: number, top: number): Place =>
  (x, y) => [(x - left) / side, (y - top) / side]
const turned =
  (side: number, centre: number, degrees: number): Place =>
  (x, y) => {
    const angle = (degrees * Math.PI) / 180
    const [dx, dy] = [x - centre, y - centre]
    const [u, v] = [dx * Math.cos(angle) + dy * Math.sin(angle), dy * Math.cos(angle) - dx * Math.sin(angle)]
    return [u / side + 0.5, v / side + 0.5]
  }
/** Held at a slant: the upper edge is so much shorter than the lower one, and rows far away are closer together. */
const slanted =
  (side: number, margin: number, by: number): Place =>
  (x, y) => {
    const down = (y - margin) / side
    const share = 1 - by + by * down
    return [((x - margin) / side - 0.5) / share + 0.5, down / share]
  }
const crumpled =
  (side: number, margin: number, by: number): Place =>
  (x, y) => [(x - margin + by * Math.sin(y / 37)) / side, (y - margin + by * Math.sin(x / 41)) / side]

function averaged(picture: Grey, offsets: readonly [number, number][]): void {
  const { values, width, height } = picture
  const before = values.slice()
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      let sum = 0
      for (const [dx, dy] of offsets) {
        const [column, row] = [Math.min(width - 1, Math.max(0, x + dx)), Math.min(height - 1, Math.max(0, y + dy))]
        sum += before[row * width + column]!
      }
      values[y * width + x] = sum / offsets.length
    }
}
/** Out of focus by a radius in pixels. */
const blur =
  (radius: number): Filter =>
  (picture) => {
    const offsets: [number, number][] = []
    for (let dy = -radius; dy <= radius; dy += 1)
      for (let dx = -radius; dx <= radius; dx += 1)
        if (dx * dx + dy * dy <= radius * radius + 0.5) offsets.push([dx, dy])
    averaged(picture, offsets)
  }
/** Moved while it was taken. */
const shake =
  (length: number, [dx, dy]: [number, number]): Filter =>
  (picture) =>
    averaged(
      picture,
      Array.from({ length }, (_, n): [number, number] => [
        Math.round((n - length / 2) * dx),
        Math.round((n - length / 2) * dy),
      ]),
    )
const each =
  (change: (value: number, x: number, y: number, roll: (n: number) => number) => number): Filter =>
  ({ values, width }, roll) =>
    values.forEach((value, at) => {
      values[at] = change(value, at % width, Math.floor(at / width), roll)
    })
const noise = (most: number) => each((value, _x, _y, roll) => value + roll(2 * most) - most)
const contrast = (low: number, high: number) => each((value) => low + (value / 255) * (high - low))
const inverted = each((value) => 255 - value)
const light = (from: number, to: number, side: number) => each((value, x) => value * (from + ((to - from) * x) / side))
const glare = (cx: number, cy: number, radius: number) =>
  each((value, x, y) => value + 260 * Math.max(0, 1 - Math.hypot(x - cx, y - cy) / radius))
const covered = (left: number, top: number, width: number, height: number) =>
  each((value, x, y) => (x >= left && y >= top && x < left + width && y < top + height ? 120 : value))
const moire = each((value, x, y) => value + 35 * Math.sin(x * 1.9) * Math.sin(y * 2.1))
const fold = (at: number) => each((value, x) => (Math.abs(x - at) < 4 ? 235 : value))
const specks = (share: number) => each((value, _x, _y, roll) => (roll(1000) < share ? 30 : value))
/** Few grey levels in blocks, as a messenger sends pictures on. */
const blocks: Filter = ({ values, width, height }) => {
  for (let y = 0; y < height; y += 4)
    for (let x = 0; x < width; x += 4) {
      const at = (dy: number, dx: number) => Math.min(height - 1, y + dy) * width + Math.min(width - 1, x + dx)
      let sum = 0
      for (let n = 0; n < 16; n += 1) sum += values[at(n >> 2, n & 3)]!
      for (let n = 0; n < 16; n += 1) {
        const place = at(n >> 2, n & 3)
        values[place] = Math.round((values[place]! * 0.5 + (sum / 16) * 0.5) / 24) * 24
      }
    }
}

const side = 420
const margin = 60
const frame = side + 2 * margin
const usual = { width: frame, height: frame, place: upright(side, margin, margin) }
const plain = (name: string, ...filters: Filter[]): Damage => ({ name, ...usual, filters })
const placed = (name: string, place: Place, ...filters: Filter[]): Damage => ({ name, ...usual, place, filters })
const far = (name: string, size: number, ...filters: Filter[]): Damage => ({
  name,
  width: 1280,
  height: 960,
  place: upright(size, 640 - size / 2, 480 - size / 2),
  filters,
})
const corner = margin + (side * (quiet + 3.5)) / 65

/** What happens to a code between the paper and the lens; by names, so that a table can be compared. */
export const damages: readonly Damage[] = [
  plain('none'),
  plain('blur 1 px', blur(1)),
  plain('blur 2 px', blur(2)),
  plain('blur 3 px', blur(3)),
  plain('shake 5 px across', shake(5, [1, 0])),
  plain('shake 7 px aslant', shake(7, [0.7, 0.7])),
  far('260 px in a frame of 1,280', 260),
  far('200 px in a frame of 1,280', 200),
  far('200 px in a frame of 1,280, noise', 200, noise(25)),
  placed('turned by 12°', turned(side, frame / 2, 12)),
  placed('turned by 45°', turned(side * 0.8, frame / 2, 45)),
  placed('upside down', turned(side, frame / 2, 180)),
  placed('slanted by 15 %', slanted(side, margin, 0.15)),
  placed('slanted by 30 %', slanted(side, margin, 0.3)),
  placed('slanted by 25 %, noise', slanted(side, margin, 0.25), noise(40)),
  placed('crumpled', crumpled(side, margin, 4)),
  plain('little contrast', contrast(110, 150)),
  plain('dark', contrast(5, 45), noise(4)),
  plain('inverted, as in dark mode', inverted),
  plain('noise', noise(60)),
  plain('much noise', noise(110)),
  plain('light from one side', light(0.25, 1, frame)),
  plain('glare on the middle', glare(frame / 2, frame / 2, 60)),
  plain('glare on a finder', glare(corner, corner, 55)),
  plain('a finder half covered', covered(margin + 20, margin + 20, 45, 25)),
  plain('a thumb on the edge', covered(margin + side - 60, margin + 180, 60, 60)),
  plain('a fold', fold(frame / 2)),
  plain('specks of dirt', specks(25)),
  plain('a photograph of a screen', moire, blur(1)),
  plain('sent on by a messenger', blocks),
]

/** The picture that a camera would give, the same for the same seed. */
export function damagedPicture(
  code: QrMatrix,
  damage: Damage,
  seed: number,
): { data: Uint8ClampedArray; width: number; height: number } {
  const roll = dice(seed)
  const grey = draw(code, damage)
  for (const filter of damage.filters) filter(grey, roll)
  const data = new Uint8ClampedArray(grey.values.length * 4).fill(255)
  grey.values.forEach((value, at) => data.fill(Math.max(0, Math.min(255, value)), at * 4, at * 4 + 3))
  return { data, width: grey.width, height: grey.height }
}
