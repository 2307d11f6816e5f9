/** Big-endian and text reads on raw bytes; out of range reads give 0 bits, never an exception. */
export const u16 = (b: Uint8Array, at: number): number => ((b[at] ?? 0) << 8) | (b[at + 1] ?? 0)

export const u32 = (b: Uint8Array, at: number): number => u16(b, at) * 0x10000 + u16(b, at + 2)

export const ascii = (b: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...b.subarray(from, Math.max(from, Math.min(to, from + 64))))

export const startsWith = (b: Uint8Array, signature: readonly number[], at = 0): boolean =>
  at + signature.length <= b.length && signature.every((byte, i) => b[at + i] === byte)
