const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const VALUES = new Uint8Array(128)
for (let i = 0; i < 64; i++) VALUES[ALPHABET.charCodeAt(i)] = i

/** Base64 without btoa, which a phone does not have. */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let i = 0; i < bytes.length; i += 3) {
    const n = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0)
    parts.push(
      ALPHABET[n >> 18]! +
        ALPHABET[(n >> 12) & 63]! +
        (i + 1 < bytes.length ? ALPHABET[(n >> 6) & 63]! : '=') +
        (i + 2 < bytes.length ? ALPHABET[n & 63]! : '='),
    )
  }
  return parts.join('')
}

export function fromBase64(text: string): ArrayBuffer {
  const clean = text.replace(/=+$/, '')
  const bytes = new Uint8Array((clean.length * 3) >> 2)
  for (let i = 0, o = 0; i < clean.length; i += 4) {
    const n =
      (VALUES[clean.charCodeAt(i)]! << 18) |
      (VALUES[clean.charCodeAt(i + 1)]! << 12) |
      ((VALUES[clean.charCodeAt(i + 2)] ?? 0) << 6) |
      (VALUES[clean.charCodeAt(i + 3)] ?? 0)
    bytes[o++] = n >> 16
    if (o < bytes.length) bytes[o++] = n >> 8
    if (o < bytes.length) bytes[o++] = n
  }
  return bytes.buffer
}
