import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import jsQR from 'jsqr'
import { PNG } from 'pngjs'

/** Reads the QR code of a voucher picture: jsQR on the part where the code stands. */
export function voucherFromPng(bytes: Buffer): string {
  const { data, width, height } = PNG.sync.read(bytes)
  const found = jsQR(new Uint8ClampedArray(data), width, height)
  if (!found) throw new Error('no QR code in the picture')
  return found.data
}

/** A picture as a file. */
export function pngOf({ data, width, height }: { data: Uint8ClampedArray; width: number; height: number }): Buffer {
  const png = new PNG({ width, height })
  png.data = Buffer.from(data)
  return PNG.sync.write(png)
}

/** The same with zbar, a decoder that shares nothing with the first; undefined where it is not installed. */
export function readWithZbar(bytes: Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), 'qr-'))
  try {
    writeFileSync(join(folder, 'code.png'), bytes)
    return execFileSync('zbarimg', ['-q', '--raw', join(folder, 'code.png')])
      .toString()
      .trim()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
