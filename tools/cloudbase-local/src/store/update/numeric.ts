import { Decimal128, Long } from 'bson'
import { compare, kindOf } from '../order'
import type { Doc, Value } from '../values'
import { failed } from '../errors'
import { nonNumeric, nonNumericArgument, typeName } from './errors'
import type { Operator } from './operator'

const isNumeric = (value: Value | undefined) => kindOf(value) === 'number'

const arithmetic = (op: '$inc' | '$mul', work: (a: number, b: number) => number): Operator => ({
  check(path, operand) {
    if (!isNumeric(operand)) throw nonNumericArgument(op, path, operand)
  },
  apply(place, operand, { doc, path }) {
    const current = place.get()
    if (current !== undefined && !isNumeric(current))
      throw nonNumeric(op, doc, path.split('.').pop() as string, current)
    if (isPlain(current) && isPlain(operand))
      place.set(current === undefined ? (op === '$inc' ? operand : 0) : work(current, operand))
    else place.set(wide(op, current as Value, operand))
  },
})

const isPlain = (value: Value | undefined): value is number | undefined =>
  value === undefined || typeof value === 'number'

/** 64-bit integers keep every digit; decimals are refused rather than rounded. */
function wide(op: string, a: Value | undefined, b: Value): Value {
  if (a instanceof Decimal128 || b instanceof Decimal128) throw failed(`${op} on Decimal128 is not supported`)
  const left = Long.fromString(String(a ?? 0))
  const right = Long.fromString(String(b))
  const result = op === '$inc' ? left.add(right) : left.multiply(right)
  const plain = result.toNumber()
  return Number.isSafeInteger(plain) ? plain : result
}

export const inc = arithmetic('$inc', (a, b) => a + b)
export const mul = arithmetic('$mul', (a, b) => a * b)

const extreme = (sign: 1 | -1): Operator => ({
  apply(place, operand) {
    if (!place.has() || compare(operand, place.get()) * sign > 0) place.set(operand)
  },
})

export const max = extreme(1)
export const min = extreme(-1)

const BITS: Record<string, (a: number, b: number) => number> = {
  and: (a, b) => a & b,
  or: (a, b) => a | b,
  xor: (a, b) => a ^ b,
}

export const bit: Operator = {
  check(path, operand) {
    const entries = Object.entries((operand ?? {}) as Doc)
    if (entries.length === 0 || entries.some(([name, mask]) => !BITS[name] || !Number.isInteger(mask))) {
      throw failed(
        `The $bit modifier is not compatible with ${typeName(operand)} at ${path}. ` +
          'You must pass in an embedded document: {$bit: {field: {and/or/xor: #}}',
      )
    }
  },
  apply(place, operand, { doc, path }) {
    const current = place.get() ?? 0
    if (!Number.isInteger(current))
      throw failed(
        `Cannot apply $bit to a value of non-integral type. {_id: ${String(doc._id)}} ` +
          `has the field ${path} of non-integer type ${typeName(current)}`,
      )
    place.set(
      Object.entries(operand as Doc).reduce(
        (value, [name, mask]) => BITS[name](value, mask as number),
        current as number,
      ),
    )
  },
}
