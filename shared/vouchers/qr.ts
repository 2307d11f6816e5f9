import { create } from 'qrcode/lib/core/qrcode'
import { toBase32 } from './base32'
import { toUtf8 } from './bytes'

/** A QR code as a square of modules; draw it with a quiet zone of 4 modules on every side. */
export interface QrMatrix {
  size: number
  version: number
  isDark: (row: number, column: number) => boolean
}

/**
 * The QR code of a voucher: the URL prefix as bytes, the payload as alphanumeric (5.5 bits a character),
 * error correction M. A payload of 150 bytes behind a prefix of 30 gives version 10.
 */
export function voucherQr(prefix: string, bytes: Uint8Array): QrMatrix {
  const code = create(
    [
      { mode: 'byte', data: Uint8Array.from(toUtf8(prefix)) },
      { mode: 'alphanumeric', data: toBase32(bytes) },
    ],
    { errorCorrectionLevel: 'M' },
  )
  const { modules, version } = code
  return { size: modules.size, version, isDark: (row, column) => modules.get(row, column) === 1 }
}
