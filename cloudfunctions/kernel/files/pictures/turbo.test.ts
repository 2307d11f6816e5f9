import { decode } from 'jpeg-js'
import { corners, jpegOf, progressive } from './testing'
import { decodeTurbo } from './turbo'

const jpeg = jpegOf(corners(64, 48), 95)

test('the fast decoder sees what the plain one sees', async () => {
  const fast = await decodeTurbo(jpeg)
  const plain = decode(jpeg, { useTArray: true })
  expect(fast).toMatchObject({ width: 64, height: 48, channels: 3 })
  const off = Array.from({ length: 64 * 48 * 3 }, (_, i) =>
    Math.abs(fast!.data[i]! - plain.data[Math.floor(i / 3) * 4 + (i % 3)]!),
  )
  expect(Math.max(...off)).toBeLessThan(12)
})

test('damaged data are left to the tolerant decoder', async () => {
  expect(await decodeTurbo(jpeg.subarray(0, 100))).toBeNull()
})

test('grey pictures are left to the other decoder', async () => {
  expect(await decodeTurbo(progressive())).toBeNull()
})

test('one damaged picture does not spoil the next', async () => {
  await decodeTurbo(Uint8Array.from(jpeg).fill(0x55, 700, 760))
  expect(await decodeTurbo(jpeg)).toMatchObject({ width: 64, height: 48 })
})
