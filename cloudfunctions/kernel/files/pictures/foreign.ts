import { startsWith } from './bytes'

/**
 * Signatures of things that are not pictures. Those of fewer than five bytes only count with a
 * plausible header behind them: motion photos carry megabytes of video, where four given bytes
 * turn up by chance about once in a thousand files.
 */
const ANYWHERE = new RegExp(
  [
    'PK\\x03\\x04[\\x00-\\x3f][\\x00-\\x13][^]{2}[\\x00\\x08\\x09\\x0c\\x0e\\x5f\\x63]\\x00',
    'Rar!\\x1a\\x07',
    '7z\\xbc\\xaf\\x27\\x1c',
    '\\x7fELF[\\x01\\x02][\\x01\\x02]\\x01',
    '%PDF-\\d',
    '<\\?php',
    '<script[\\s>/]',
    '<html[\\s>]',
    '<!doctype html',
    '<iframe[\\s>]',
  ].join('|'),
  'i',
)

/** Signatures too short to be looked for in the middle of data. */
const AT_START = [
  [0x1f, 0x8b, 0x08],
  [0x23, 0x21, 0x2f],
  [0xfe, 0xed, 0xfa, 0xce],
  [0xfe, 0xed, 0xfa, 0xcf],
  [0xcf, 0xfa, 0xed, 0xfe],
  [0xca, 0xfe, 0xba, 0xbe],
  [0x4d, 0x53, 0x43, 0x46],
]

/** A Windows executable: MZ, and at the offset it names, PE. */
function isWindowsProgram(b: Uint8Array): boolean {
  if (!startsWith(b, [0x4d, 0x5a])) return false
  const at = (b[60] ?? 0) | ((b[61] ?? 0) << 8)
  return startsWith(b, [0x50, 0x45, 0, 0], at)
}

/**
 * True when a part of a file that shows nothing (metadata, or bytes behind the picture's end)
 * holds an archive, a document, a page, a script or a program.
 */
export function holdsForeignFile(part: Uint8Array): boolean {
  if (part.length < 4) return false
  if (AT_START.some((signature) => startsWith(part, signature)) || isWindowsProgram(part)) return true
  const text = Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('latin1')
  return ANYWHERE.test(text)
}
