import jsQR from 'jsqr'
import { voucherUrl } from './index'
import { voucherQr, type QrMatrix } from './qr'

const prefix = 'https://ysfw.example.gov.cn/v/'
const SCALE = 3
const QUIET = 4

/** The matrix as a picture: dark modules black, with a quiet zone. */
function picture({ size, isDark }: QrMatrix): { data: Uint8ClampedArray; side: number } {
  const side = (size + 2 * QUIET) * SCALE
  const data = new Uint8ClampedArray(side * side * 4).fill(255)
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const [row, column] = [Math.floor(y / SCALE) - QUIET, Math.floor(x / SCALE) - QUIET]
      const inside = row >= 0 && column >= 0 && row < size && column < size
      if (inside && isDark(row, column)) data.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3)
    }
  }
  return { data, side }
}

test.each([85, 119, 150])('a decoder that knows nothing of us reads the URL of a %i-byte voucher', (length) => {
  const bytes = Uint8Array.from({ length }, (_, i) => (i * 37 + 11) % 256)
  const { data, side } = picture(voucherQr(prefix, bytes))
  expect(jsQR(data, side, side)?.data).toBe(voucherUrl(prefix, bytes))
})
