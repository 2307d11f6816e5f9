import { addDays, daysBetween, isDay, type Day } from '../calendar'

// How facts become bytes. Numbers are big-endian; nothing is optional, so that one set of facts has one form.

const EPOCH: Day = '2000-01-01'

export class ByteWriter {
  private readonly bytes: number[] = []

  uint(value: number, size: number): void {
    if (!(value >= 0 && value < 256 ** size && value % 1 === 0))
      throw new RangeError(`${value} does not fit ${size} bytes`)
    for (let i = size - 1; i >= 0; i--) this.bytes.push(Math.floor(value / 256 ** i) % 256)
  }

  /** Days since 2000-01-01 in two bytes: reaches 2179. */
  day(day: Day): void {
    if (!isDay(day)) throw new RangeError(`not a day: ${String(day)}`)
    this.uint(daysBetween(EPOCH, day), 2)
  }

  raw(bytes: ArrayLike<number>): void {
    for (let i = 0; i < bytes.length; i++) this.bytes.push(bytes[i])
  }

  result(): Uint8Array {
    return Uint8Array.from(this.bytes)
  }
}

/** Reads what ByteWriter wrote; throws RangeError past the end. */
export class ByteReader {
  private at = 0
  constructor(private readonly bytes: Uint8Array) {}

  uint(size: number): number {
    let value = 0
    for (const byte of this.raw(size)) value = value * 256 + byte
    return value
  }

  day(): Day {
    return addDays(EPOCH, this.uint(2))
  }

  raw(size: number): number[] {
    if (this.at + size > this.bytes.length) throw new RangeError('too short')
    this.at += size
    return Array.from(this.bytes.subarray(this.at - size, this.at))
  }

  end(): boolean {
    return this.at === this.bytes.length
  }
}

export const toHex = (bytes: ArrayLike<number>): string =>
  Array.from(bytes)
    .map((byte) => (byte < 16 ? '0' : '') + byte.toString(16))
    .join('')

export const fromHex = (hex: string): number[] => (hex.match(/../g) ?? []).map((pair) => parseInt(pair, 16))

/** UTF-8, written out because mini-programs have no TextEncoder. */
export function toUtf8(text: string): number[] {
  return Array.from(text).reduce<number[]>((bytes, character) => {
    const code = character.codePointAt(0) ?? 0
    if (code < 0x80) return bytes.concat(code)
    if (code < 0x800) return bytes.concat(0xc0 | (code >> 6), 0x80 | (code & 63))
    if (code < 0x10000) return bytes.concat(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63))
    return bytes.concat(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63))
  }, [])
}

/** Throws URIError on bytes that are no UTF-8. */
export const fromUtf8 = (bytes: readonly number[]): string =>
  decodeURIComponent(bytes.map((byte) => `%${toHex([byte])}`).join(''))
