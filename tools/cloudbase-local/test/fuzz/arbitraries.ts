import fc from 'fast-check'
import type { IndexField } from '../../src/store/columns'
import type { IndexSpec } from '../../src/store/document-store'
import type { Doc, Value } from '../../src/store/values'

const DATES = [0, 1, 1_700_000_000_000, -5]
const STRINGS = ['', 'a', 'ab', 'b', 'a"b', '中', '😀', 'A', '1', 'x y', '\\', 'a\u0000b', '\ud800']
const NUMBERS = [
  -2,
  -1,
  -0.5,
  0,
  1,
  2,
  3,
  2.5,
  1e15,
  1e300,
  0.1 + 0.2,
  0.3,
  1 / 3,
  123456.789012345678,
  1e-7 * Math.PI,
  2 ** 53 + 2,
  -1e21,
]

const scalar: fc.Arbitrary<Value> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...NUMBERS) },
  { weight: 4, arbitrary: fc.constantFrom(...STRINGS) },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 2, arbitrary: fc.boolean() },
  { weight: 2, arbitrary: fc.constantFrom(...DATES).map((time) => new Date(time)) },
)

const inner: fc.Arbitrary<Value> = fc
  .dictionary(fc.constantFrom('x', 'y'), scalar, { maxKeys: 2 })
  .map((object) => ({ ...object }))

const value: fc.Arbitrary<Value> = fc.oneof(
  { weight: 6, arbitrary: scalar },
  {
    weight: 2,
    arbitrary: fc.array(fc.oneof({ weight: 3, arbitrary: scalar }, { weight: 1, arbitrary: inner }), { maxLength: 3 }),
  },
  { weight: 2, arbitrary: inner },
)

/** Few values that meet often, so that bounds, ties and type brackets are hit. */
const plain: fc.Arbitrary<Value> = fc.constantFrom<Value>(
  -1,
  0,
  1,
  2,
  '',
  'a',
  'b',
  null,
  true,
  false,
  new Date(0),
  new Date(1),
)
const listed: fc.Arbitrary<Value> = fc.oneof(
  plain,
  fc.array(fc.constantFrom<Value>(-1, 0, 1, 2, 'a', null), { maxLength: 3 }),
)

const FIELDS = ['a', 'b', 'c']
/** Every path that a filter, sort, index or update may name. */
const PATHS = ['a', 'b', 'c', 'a.x', 'b.x', 'b.y', 'a.0']

const listOf = (kind: fc.Arbitrary<Value>) =>
  fc.array(
    fc.dictionary(fc.constantFrom(...FIELDS), kind, { minKeys: 1, maxKeys: 3 }).map((object) => ({ ...object })),
    { minLength: 1, maxLength: 10 },
  )

const documents: fc.Arbitrary<Doc[]> = fc
  .oneof(listOf(plain), listOf(listed), listOf(value))
  .map((list) => list.map((doc, i) => ({ _id: `d${i}`, ...doc })))

const path = fc.constantFrom('a', 'a', 'a', 'a', 'b', 'b', 'b', 'c', 'a.x', 'b.x', 'b.y')
const direction = fc.constantFrom<1 | -1>(1, -1)

const operand: fc.Arbitrary<Value> = fc.oneof(scalar, plain, plain)
const notNull = operand.filter((item) => item !== null)

const operators: fc.Arbitrary<Doc> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(fc.constantFrom('$eq', '$ne'), operand).map(([op, item]) => ({ [op]: item })) },
  {
    weight: 5,
    arbitrary: fc.tuple(fc.constantFrom('$gt', '$gte', '$lt', '$lte'), notNull).map(([op, item]) => ({ [op]: item })),
  },
  // Two sides of one range: in an array, different elements may satisfy them.
  {
    weight: 3,
    arbitrary: fc.constantFrom<Doc>(
      { $gte: 0, $lt: 1 },
      { $gt: -1, $lt: 2 },
      { $gt: 0, $lte: 1 },
      { $gt: -1, $lt: 1 },
      { $gte: 'a', $lt: 'b' },
    ),
  },
  fc.tuple(notNull, notNull).map(([low, high]) => ({ $gte: low, $lt: high })),
  fc.tuple(fc.constantFrom('$in', '$nin'), fc.array(operand, { maxLength: 3 })).map(([op, list]) => ({ [op]: list })),
  fc.boolean().map((exists) => ({ $exists: exists })),
  fc.nat({ max: 3 }).map((size) => ({ $size: size })),
  fc.array(scalar, { minLength: 1, maxLength: 2 }).map((list) => ({ $all: list })),
  notNull.map((item) => ({ $elemMatch: { $gte: item } })),
  scalar.map((item) => ({ $elemMatch: { x: item } })),
  scalar.map((item) => ({ $not: { $eq: item } })),
  fc.tuple(fc.constantFrom(2, 3), fc.nat({ max: 2 })).map(([divisor, rest]) => ({ $mod: [divisor, rest] })),
)

const condition: fc.Arbitrary<Doc> = fc
  .tuple(
    path,
    fc.oneof(
      { weight: 4, arbitrary: operand },
      { weight: 6, arbitrary: operators as fc.Arbitrary<Value> },
      { weight: 1, arbitrary: fc.constantFrom(/^a/, /b/i, /中/) as fc.Arbitrary<Value> },
      { weight: 1, arbitrary: inner },
    ),
  )
  .map(([name, test]) => ({ [name]: test }))

const conjunction = fc.oneof(
  { weight: 6, arbitrary: condition },
  { weight: 3, arbitrary: fc.array(condition, { maxLength: 3 }).map((list) => Object.assign({}, ...list) as Doc) },
)

const filters: fc.Arbitrary<Doc> = fc.oneof(
  { weight: 8, arbitrary: conjunction },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('$and', '$or', '$nor'), fc.array(conjunction, { minLength: 1, maxLength: 3 }))
      .map(([op, list]) => ({ [op]: list })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(conjunction, fc.array(conjunction, { minLength: 1, maxLength: 2 }))
      .map(([all, some]) => ({ ...all, $or: some })),
  },
  { weight: 1, arbitrary: fc.constantFrom('d0', 'd3', 'none').map((_id) => ({ _id })) },
)

const orders: fc.Arbitrary<IndexField[]> = fc.uniqueArray(fc.record({ path, direction }), {
  maxLength: 2,
  selector: (field) => field.path,
})

const keys = fc.oneof(
  fc.tuple(path, direction).map((key) => [key]),
  fc.uniqueArray(fc.tuple(path, direction), { minLength: 1, maxLength: 3, selector: ([name]) => name }),
)

const indexes: fc.Arbitrary<IndexSpec[]> = fc
  .array(keys, { minLength: 0, maxLength: 2, size: 'max' })
  .map((list) => list.map((chosen, i) => ({ name: `i${i}`, keys: chosen })))

const target = fc.constantFrom(...PATHS, 'a.x.y', 'b.1', 'd.e.f')

const step: fc.Arbitrary<[string, string, Value]> = fc.oneof(
  fc.tuple(fc.constant('$set'), target, value),
  fc.tuple(fc.constant('$unset'), target, fc.constant('')),
  fc.tuple(fc.constantFrom('$inc', '$mul'), target, fc.constantFrom<Value>(1, -2, 0.5, 'no')),
  fc.tuple(fc.constantFrom('$min', '$max'), target, scalar),
  fc.tuple(
    fc.constant('$push'),
    target,
    fc.oneof(
      scalar,
      fc.record(
        {
          $each: fc.array(scalar, { maxLength: 3 }),
          $position: fc.integer({ min: -2, max: 3 }),
          $slice: fc.integer({ min: -3, max: 3 }),
        },
        { requiredKeys: ['$each'] },
      ) as fc.Arbitrary<Value>,
    ),
  ),
  fc.tuple(
    fc.constant('$addToSet'),
    target,
    fc.oneof(
      scalar,
      fc.array(scalar, { maxLength: 3 }).map((list) => ({ $each: list })),
    ),
  ),
  fc.tuple(fc.constant('$pop'), target, fc.constantFrom<Value>(1, -1)),
  fc.tuple(fc.constant('$pull'), target, scalar),
  fc.tuple(fc.constant('$pullAll'), target, fc.array(scalar, { maxLength: 2 })),
  fc.tuple(fc.constant('$rename'), target, fc.constantFrom<Value>('b', 'z', 'b.x', 'd.e')),
)

const changes: fc.Arbitrary<Doc> = fc.array(step, { minLength: 1, maxLength: 3 }).map((steps) => {
  const out: Record<string, Doc> = {}
  for (const [op, name, operand] of steps) out[op] = { ...out[op], [name]: operand }
  return out
})

export type Operation =
  | { kind: 'find'; filter: Doc; order: IndexField[]; skip: number; limit: number }
  | { kind: 'count'; filter: Doc }
  | { kind: 'update'; filter: Doc; change: Doc; multi: boolean }
  | { kind: 'remove'; filter: Doc; multi: boolean }

const operation: fc.Arbitrary<Operation> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('find' as const),
      filter: filters,
      order: orders,
      skip: fc.nat({ max: 2 }),
      limit: fc.integer({ min: 1, max: 12 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('count' as const), filter: filters }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('update' as const),
      filter: filters,
      change: changes,
      multi: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), filter: filters, multi: fc.boolean() }) },
)

export interface Case {
  docs: Doc[]
  indexes: IndexSpec[]
  operations: Operation[]
}

export const cases: fc.Arbitrary<Case> = fc.record({
  docs: documents,
  indexes,
  operations: fc.array(operation, { minLength: 1, maxLength: 5 }),
})
