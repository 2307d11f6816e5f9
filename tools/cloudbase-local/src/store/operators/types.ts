import { Decimal128, Long, Timestamp } from 'bson'
import { failed } from '../errors'
import { kindOf } from '../order'
import type { Value } from '../values'

type Test = (value: Value | undefined) => boolean

const ofKind =
  (kind: string): Test =>
  (value) =>
    kindOf(value) === kind
const bsonType =
  (name: string): Test =>
  (value) =>
    (value as { _bsontype?: string } | null | undefined)?._bsontype === name

const isInt: Test = (value) => Number.isInteger(value) && (value as number) === ((value as number) | 0)
const isLong: Test = (value) => (Number.isSafeInteger(value) && !isInt(value)) || isLongObject(value)
const isLongObject: Test = (value) => Long.isLong(value) && !(value instanceof Timestamp)

/** BSON's types by their names and numbers. A JavaScript number is what its text would become: int, long or double. */
const types: Record<string, { code: number; is: Test }> = {
  double: { code: 1, is: (value) => typeof value === 'number' && !isInt(value) && !isLong(value) },
  string: { code: 2, is: ofKind('string') },
  object: { code: 3, is: ofKind('object') },
  array: { code: 4, is: ofKind('array') },
  binData: { code: 5, is: bsonType('Binary') },
  undefined: { code: 6, is: () => false },
  objectId: { code: 7, is: ofKind('objectId') },
  bool: { code: 8, is: ofKind('boolean') },
  date: { code: 9, is: ofKind('date') },
  null: { code: 10, is: ofKind('null') },
  regex: { code: 11, is: ofKind('regex') },
  javascript: { code: 13, is: bsonType('Code') },
  symbol: { code: 14, is: bsonType('BSONSymbol') },
  int: { code: 16, is: isInt },
  timestamp: { code: 17, is: (value) => value instanceof Timestamp },
  long: { code: 18, is: isLong },
  decimal: { code: 19, is: (value) => value instanceof Decimal128 },
  minKey: { code: -1, is: bsonType('MinKey') },
  maxKey: { code: 127, is: bsonType('MaxKey') },
}
const isNumber: Test = (value) => ofKind('number')(value)

/** The test for a type by its name or number. Throws for one that BSON does not have. */
export function typeTest(name: Value): Test {
  if (name === 'number') return isNumber
  if (typeof name === 'string') {
    if (!Object.hasOwn(types, name)) throw failed(`Unknown type name alias: ${name}`)
    return types[name].is
  }
  const found = Object.values(types).find(({ code }) => code === name)
  if (!found) throw failed(`Invalid numerical type code: ${JSON.stringify(name)}`)
  return found.is
}
