import { failed } from '../errors'
import { reach } from '../paths'
import type { Doc, Value } from '../values'
import type { QueryOperator } from './equality'

/** The bits that are asked for, as a number or a list of positions. */
function maskOf(name: string, operand: Value): bigint {
  const positions = Array.isArray(operand)
  const numbers = (positions ? operand : [operand]) as Value[]
  const wrong = numbers.find((item) => !Number.isSafeInteger(item) || (item as number) < 0)
  if (wrong !== undefined) throw failed(`Expected a non-negative integer in: ${name}: ${JSON.stringify(wrong)}`)
  if (!positions) return BigInt(operand as number)
  return (operand as number[]).reduce((mask, position) => mask | (1n << BigInt(position)), 0n)
}

/** A `$bits…` operator; only whole numbers have bits, negative ones those of their two's complement. */
const bits =
  (name: string, holds: (value: bigint, mask: bigint) => boolean): QueryOperator =>
  (selector, operand: Value) => {
    const mask = maskOf(name, operand)
    const test = (value: Value | undefined) => Number.isSafeInteger(value) && holds(BigInt(value as number), mask)
    return (doc: Doc) => reach(doc, selector).values.some((value) => [value].flat().some((one) => test(one as Value)))
  }

export const bitOperators = {
  $bitsAllSet: bits('$bitsAllSet', (value, mask) => (value & mask) === mask),
  $bitsAllClear: bits('$bitsAllClear', (value, mask) => (value & mask) === 0n),
  $bitsAnySet: bits('$bitsAnySet', (value, mask) => (value & mask) !== 0n),
  $bitsAnyClear: bits('$bitsAnyClear', (value, mask) => (value & mask) !== mask),
}
