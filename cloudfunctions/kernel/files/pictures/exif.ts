import { ascii } from './bytes'

const ORIENTATION = 0x0112

/**
 * Reads the orientation (1–8) from an APP1 segment, or null where there is none.
 * Everything else in EXIF (place, device, time) is private and never read.
 */
export function exifOrientation(app1: Uint8Array): number | null {
  if (ascii(app1, 0, 6) !== 'Exif\0\0') return null
  const view = new DataView(app1.buffer, app1.byteOffset + 6, app1.byteLength - 6)
  if (view.byteLength < 8) return null
  const little = view.getUint16(0) === 0x4949
  const directory = view.getUint32(4, little)
  if (directory + 2 > view.byteLength) return null
  const entries = view.getUint16(directory, little)
  for (let i = 0; i < entries; i++) {
    const at = directory + 2 + i * 12
    if (at + 12 > view.byteLength) return null
    if (view.getUint16(at, little) !== ORIENTATION) continue
    const value = view.getUint16(at + 8, little)
    return value >= 1 && value <= 8 ? value : null
  }
  return null
}
