import { Resvg } from '@resvg/resvg-js'
import { encode } from 'jpeg-js'
import { borderColour } from './border'
import { reencode } from './reencode'
import type { Raster } from './raster'

const border = async (bytes: Uint8Array) => {
  const done = await reencode(bytes)
  if (!done.ok) throw new Error(done.problem)
  return done.border
}

/** A ground with light falling off from the middle to the corners, and a head in front of it. */
const ground = (middle: string, corner: string, extra = '') =>
  new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" width="413" height="579">
  <defs><radialGradient id="g" cx="50%" cy="40%" r="75%">
  <stop offset="0" stop-color="${middle}"/><stop offset="1" stop-color="${corner}"/></radialGradient></defs>
  <rect width="413" height="579" fill="url(#g)"/>${extra}
  <ellipse cx="206" cy="240" rx="95" ry="130" fill="#d8a888"/>
  <rect y="420" width="413" height="160" rx="70" fill="#223"/></svg>`).render()
const jpeg = (image: { pixels: Uint8Array; width: number; height: number }, quality: number) =>
  new Uint8Array(encode({ data: Buffer.from(image.pixels), width: image.width, height: image.height }, quality).data)

test.each([
  ['white', '#ffffff', '#d2d2d2'],
  ['white', '#f4f1ea', '#dedad2'],
  ['white', '#f2f6fb', '#d4dae2'],
  ['blue', '#6fb1e8', '#2b6cb0'],
  ['blue', '#438edb', '#1d3f8f'],
  ['red', '#e3241f', '#a01218'],
  ['red', '#d9001b', '#8c0f2a'],
  ['other', '#b8b8b8', '#8a8a8a'],
  ['other', '#3f8f4f', '#2c6b3a'],
  ['other', '#f0d9a8', '#c9a66b'],
  ['other', '#caa07e', '#9b7250'],
] as const)('%s：由%s到%s的渐暗背景，压得很厉害的jpg也一样', async (colour, middle, corner) => {
  for (const quality of [92, 40]) expect(await border(jpeg(ground(middle, corner), quality))).toBe(colour)
})

test('头发碰到上边也不影响', async () => {
  expect(
    await border(jpeg(ground('#438edb', '#2b6cb0', '<rect x="150" width="110" height="120" fill="#1d1a18"/>'), 88)),
  ).toBe('blue')
})

/** The same noise at every run. */
function noisy([r, g, b]: [number, number, number], strength: number): Raster {
  let state = 42
  const noise = () => {
    state = (state * 1103515245 + 12345) % 2147483648
    return Math.round((state / 2147483648 - 0.5) * 2 * strength)
  }
  const data = new Uint8Array(120 * 168 * 4)
  for (let i = 0; i < data.length; i += 4)
    data.set(
      [r + noise(), g + noise(), b + noise(), 255].map((v) => Math.max(0, Math.min(255, v))),
      i,
    )
  return { width: 120, height: 168, data }
}

test('有噪点的纯色仍是纯色，全是噪点的不是', () => {
  expect(borderColour(noisy([240, 240, 240], 15))).toBe('white')
  expect(borderColour(noisy([67, 142, 219], 40))).toBe('blue')
  expect(borderColour(noisy([200, 10, 30], 40))).toBe('red')
  expect(borderColour(noisy([128, 128, 128], 128))).toBe('other')
})

test('再小的图也有回答', () => {
  expect(borderColour({ width: 1, height: 1, data: Uint8Array.of(255, 255, 255, 255) })).toBe('other')
})
