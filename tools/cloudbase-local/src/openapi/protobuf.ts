/** One field of a protobuf message: a varint as number, anything length-delimited as bytes. */
export type Field = [tag: number, value: number | Buffer]

const WIRE = { varint: 0, bytes: 2 }

function readVarint(buffer: Buffer, at: number): [value: number, next: number] {
  let value = 0
  let scale = 1
  for (let i = at; i < buffer.length; i++) {
    value += (buffer[i] & 0x7f) * scale
    if (buffer[i] < 0x80) return [value, i + 1]
    scale *= 128
  }
  throw new Error('truncated protobuf message')
}

/** Reads the fields of a message. Throws on anything malformed. */
export function readFields(buffer: Buffer): Field[] {
  const fields: Field[] = []
  let at = 0
  while (at < buffer.length) {
    const [key, start] = readVarint(buffer, at)
    const [number, next] = readVarint(buffer, start)
    const wire = key & 7
    if (wire === WIRE.varint) {
      fields.push([key >>> 3, number])
      at = next
    } else if (wire === WIRE.bytes) {
      if (next + number > buffer.length) throw new Error('truncated protobuf message')
      fields.push([key >>> 3, buffer.subarray(next, next + number)])
      at = next + number
    } else {
      throw new Error(`unsupported protobuf wire type ${wire}`)
    }
  }
  return fields
}

function varint(value: number): Buffer {
  const bytes: number[] = []
  // Negative numbers travel as 64-bit two's complement.
  let rest = value < 0 ? BigInt.asUintN(64, BigInt(value)) : BigInt(value)
  do {
    const low = Number(rest & 0x7fn)
    rest >>= 7n
    bytes.push(rest > 0n ? low | 0x80 : low)
  } while (rest > 0n)
  return Buffer.from(bytes)
}

/** Writes a message. */
export function writeFields(fields: Field[]): Buffer {
  return Buffer.concat(
    fields.flatMap(([tag, value]) =>
      typeof value === 'number'
        ? [varint((tag << 3) | WIRE.varint), varint(value)]
        : [varint((tag << 3) | WIRE.bytes), varint(value.length), value],
    ),
  )
}

export const bytesOf = (fields: Field[], tag: number): Buffer | undefined =>
  fields.find((field): field is [number, Buffer] => field[0] === tag && Buffer.isBuffer(field[1]))?.[1]
