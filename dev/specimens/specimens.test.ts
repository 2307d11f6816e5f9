import { parseVin } from '../../shared/identity'
import { inspectPicture, reencode } from '../../cloudfunctions/kernel/files/pictures'
import { drawIdCardFront, drawPortrait, personOf, vehicleOf } from '.'
import { documentsOf } from './write-all'

const ma = personOf('ma')

test.each(Object.entries(documentsOf(ma)))('%s是上传时会被接受的照片', async (_, draw) => {
  expect(await reencode(draw())).toMatchObject({ ok: true })
})

test('an ID card has the size of the real one at 300 dots an inch', () => {
  expect(inspectPicture(drawIdCardFront(ma))).toMatchObject({ type: 'png', width: 1011, height: 638 })
})

test('a two-inch portrait has 413×579 pixels', () => {
  expect(inspectPicture(drawPortrait(ma, 'blue', { format: 'jpeg' }))).toMatchObject({
    type: 'jpeg',
    width: 413,
    height: 579,
  })
})

test('the same person is drawn the same way every time', () => {
  expect(Buffer.from(drawIdCardFront(ma)).equals(Buffer.from(drawIdCardFront(ma)))).toBe(true)
})

test('a blurred card is measurably less sharp', async () => {
  const [sharp, blurred] = await Promise.all([
    reencode(drawIdCardFront(ma)),
    reencode(drawIdCardFront(ma, { blur: 6 })),
  ])
  if (!sharp.ok || !blurred.ok) throw new Error('refused')
  expect(sharp.quality.sharpness).toBeGreaterThan(blurred.quality.sharpness * 5)
})

test('faults change the picture', () => {
  const plain = Buffer.from(drawIdCardFront(ma))
  for (const fault of [{ rotate: 7 }, { finger: true }, { blur: 3 }]) {
    expect(plain.equals(Buffer.from(drawIdCardFront(ma, fault)))).toBe(false)
  }
})

test('the VIN has a right check character', () => {
  expect(parseVin(vehicleOf(ma).vin)).toEqual({ ok: true, vin: vehicleOf(ma).vin })
})
