import { create } from 'qrcode/lib/core/qrcode'

/** Edge length in modules and the dark modules' outline as an SVG path of unit squares. */
type QrCode = { size: number; path: string }

/** Largest version that phones read well from paper at our size. */
const MAX_VERSION = 10

/**
 * Makes the QR code of a voucher: the prefix as a byte segment, because upper-case URLs are not
 * links to every camera, and the payload as an alphanumeric one, which saves a third. Level M.
 *
 * @throws when the payload has other characters than A–Z and 0–9 or needs more than version 10
 */
export function qrCode({ prefix, payload }: { prefix: string; payload: string }): QrCode {
  if (!/^[A-Z0-9]+$/.test(payload)) throw new Error('a voucher payload is base32')
  const made = create(
    [
      { data: Uint8Array.from(Buffer.from(prefix, 'latin1')) as Uint8ClampedArray & Uint8Array, mode: 'byte' },
      { data: payload, mode: 'alphanumeric' },
    ],
    { errorCorrectionLevel: 'M' },
  )
  if (made.version > MAX_VERSION) throw new Error(`a voucher code must not exceed version ${MAX_VERSION}`)
  return { size: made.modules.size, path: outline(made.modules.data, made.modules.size) }
}

/** Dark runs of each row as rectangles, in one path, so that no seams show between them. */
function outline(modules: Uint8Array, size: number): string {
  const runs: string[] = []
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!modules[y * size + x]) continue
      const from = x
      while (x + 1 < size && modules[y * size + x + 1]) x += 1
      runs.push(`M${from} ${y}h${x + 1 - from}v1h${from - x - 1}z`)
    }
  }
  return runs.join('')
}
