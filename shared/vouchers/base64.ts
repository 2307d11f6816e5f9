const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Bytes of a base64 or base64url text, null when it is none. Mini-programs have no atob. */
export function fromBase64(text: string): Uint8Array | null {
  const plain = text.replace(/=+$/, '').replace(/-/g, '+').replace(/_/g, '/')
  if (plain.length % 4 === 1) return null
  const bytes = new Uint8Array(Math.floor((plain.length * 3) / 4))
  let buffer = 0
  let bits = 0
  let at = 0
  for (let i = 0; i < plain.length; i++) {
    const value = ALPHABET.indexOf(plain[i])
    if (value < 0) return null
    buffer = ((buffer << 6) | value) & 0x3fff
    bits += 6
    if (bits >= 8) bytes[at++] = (buffer >> (bits -= 8)) & 255
  }
  return bytes
}
