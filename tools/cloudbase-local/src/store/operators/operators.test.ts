import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SqliteStore } from '../sqlite-store'
import { decode, type Doc, type Value } from '../values'

const folder = mkdtempSync(join(tmpdir(), 'operators-'))
const store = new SqliteStore({ file: join(folder, 'documents.db'), synchronous: 'OFF' })
const DAY = new Date(Date.UTC(2026, 10, 27, 8, 9, 10, 11))

beforeEach(() => {
  store.clear()
  store.createCollection('c')
})

afterAll(() => {
  store.close()
  rmSync(folder, { recursive: true })
})

/** The value of an expression for one document; undefined where it yields none. */
function valueOf(expression: Doc, doc: Doc = {}): Value | undefined {
  store.load('c', [{ _id: 'only', ...doc }])
  const [text] = store.aggregate('c', [{ $project: { _id: 0, value: expression } }])
  return (decode(text) as Doc).value
}

describe('expressions', () => {
  test.each(['$year', '$month', '$dayOfMonth', '$hour', '$isoWeek', '$dayOfWeek', '$dateToParts'])(
    '%s of null and of a missing field is null',
    (part) => {
      expect(valueOf({ [part]: '$at' }, { at: null })).toBeNull()
      expect(valueOf({ [part]: '$none' })).toBeNull()
      expect(valueOf({ [part]: { date: '$none', timezone: 'Asia/Shanghai' } })).toBeNull()
    },
  )

  test('date parts of dates are unchanged, with and without a time zone', () => {
    expect(valueOf({ $hour: '$at' }, { at: DAY })).toBe(8)
    expect(valueOf({ $hour: ['$at'] }, { at: DAY })).toBe(8)
    expect(valueOf({ $hour: { date: '$at', timezone: '+0800' } }, { at: DAY })).toBe(16)
  })

  test.each<[Doc, Value]>([
    [{ $lt: ['$none', null] }, true],
    [{ $eq: ['$none', null] }, false],
    [{ $eq: ['$none', '$missing'] }, true],
    [{ $gt: ['$none', 0] }, false],
    [{ $lt: [null, 0] }, true],
    [{ $gt: ['a', 1_000_000] }, true],
    [{ $gt: [true, 'text'] }, true],
    [{ $gt: [{ $literal: DAY }, true] }, true],
    [{ $lte: [{ $literal: [1] }, { $literal: { a: 1 } }] }, false],
    [{ $gte: [[2], [1, 5]] }, true],
    [{ $ne: [1, '1'] }, true],
    [{ $cmp: ['$none', 1] }, -1],
  ])('%j compares in BSON order: %j', (expression, expected) => {
    expect(valueOf(expression)).toBe(expected)
  })

  test.each<[Doc, Value]>([
    [{ $toLower: '$none' }, ''],
    [{ $toLower: null }, ''],
    [{ $toUpper: '$none' }, ''],
    [{ $toUpper: 'ab' }, 'AB'],
    [{ $trunc: 7.85 }, 7],
    [{ $trunc: [-7.85] }, -7],
    [{ $trunc: [1.005, 2] }, 1],
    [{ $trunc: [8.29, 2] }, 8.29],
    [{ $trunc: [1234.5, -2] }, 1200],
    [{ $trunc: '$none' }, null],
    [{ $indexOfCP: ['豫A😀12', '12'] }, 3],
    [{ $indexOfCP: ['abcabc', 'a', 1] }, 3],
    [{ $indexOfCP: ['abcabc', 'c', 0, 2] }, -1],
    [{ $indexOfCP: ['abc', 'x'] }, -1],
    [{ $indexOfCP: ['$none', 'x'] }, null],
    [{ $substr: ['hello', 1, -1] }, 'ello'],
    [{ $substr: ['hello', 1, 2] }, 'el'],
    [{ $substr: ['hello', 9, -1] }, ''],
    [{ $substr: ['$none', 0, 2] }, ''],
    [{ $substr: ['豫A', 3, 5] }, 'A'],
    [{ $substr: [2026, 0, 2] }, '20'],
    [{ $size: [['a', 'b']] }, 2],
  ])('%j is %j', (expression, expected) => {
    expect(valueOf(expression)).toBe(expected)
  })

  test('$size of a missing field is an error', () => {
    expect(() => valueOf({ $size: '$none' })).toThrow(
      'The argument to $size must be an array, but was of type: missing',
    )
  })

  const utc = (...parts: [number, number, number?, number?]) => ({
    $date: Date.UTC(parts[0], parts[1] - 1, ...parts.slice(2)),
  })

  test.each<[string, Doc, unknown]>([
    [
      'the ISO week gives the day',
      { $dateFromParts: { isoWeekYear: 2026, isoWeek: 48, isoDayOfWeek: 5 } },
      utc(2026, 11, 27),
    ],
    ['a month beyond December is next year', { $dateFromParts: { year: 2026, month: 14 } }, utc(2027, 2, 1)],
    ['midnight of the zone', { $dateFromParts: { year: 2026, timezone: 'Asia/Shanghai' } }, utc(2025, 12, 31, 16)],
    ['no year', { $dateFromParts: { year: '$none' } }, null],
    [
      'the last day of a shorter month',
      { $dateAdd: { startDate: '$end', unit: 'month', amount: 1 } },
      utc(2026, 2, 28),
    ],
    ['a year after 29 February', { $dateAdd: { startDate: '$leap', unit: 'year', amount: 1 } }, utc(2025, 2, 28)],
    ['a quarter back', { $dateSubtract: { startDate: '$end', unit: 'quarter', amount: 1 } }, utc(2025, 10, 31)],
    ['hours', { $dateSubtract: { startDate: '$end', unit: 'hour', amount: 8 } }, utc(2026, 1, 30, 16)],
    ['no start', { $dateAdd: { startDate: '$none', unit: 'day', amount: 3 } }, null],
    ['no difference to nothing', { $dateDiff: { startDate: '$none', endDate: '$end', unit: 'day' } }, null],
    ['weeks from the first Sunday on', { $week: '$end' }, 4],
    ['before the first Sunday', { $week: { $literal: new Date(Date.UTC(2026, 0, 3)) } }, 0],
    ['the same in a text', { $dateToString: { date: '$end', format: '%G %V %U' } }, '2026 05 04'],
    ['no date', { $dateToString: { date: '$none', format: '%Y', onNull: 'never' } }, 'never'],
    ['no text', { $dateFromString: { dateString: '$none' } }, null],
    ['not a date', { $dateFromString: { dateString: 'soon', onError: 'never' } }, 'never'],
  ])('dates: %s', (_what, expression, expected) => {
    const dates = { end: new Date(Date.UTC(2026, 0, 31)), leap: new Date(Date.UTC(2024, 1, 29)) }
    store.load('c', [{ _id: 'only', ...dates }])
    const [text] = store.aggregate('c', [{ $project: { _id: 0, value: expression } }])
    expect(JSON.parse(text)).toEqual({ value: expected })
  })

  test.each<[string, Doc]>([
    ["Error parsing date string 'soon'", { $dateFromString: { dateString: 'soon' } }],
    ['unrecognized time zone identifier: "Moon"', { $dateFromParts: { year: 2026, timezone: 'Moon' } }],
    ['unknown time unit value: moon', { $dateAdd: { startDate: { $literal: DAY }, unit: 'moon', amount: 1 } }],
  ])('%s', (message, expression) => expect(() => valueOf(expression)).toThrow(message))

  test('accumulators over numbers, texts and nothing', () => {
    store.load('c', [
      { _id: 1, n: 3, o: { a: 1 } },
      { _id: 2, n: 5, o: { b: 2 } },
      { _id: 3 },
      { _id: 4, n: 'text', o: null },
    ])
    const [text] = store.aggregate('c', [
      {
        $group: {
          _id: null,
          sample: { $stdDevSamp: '$n' },
          population: { $stdDevPop: '$n' },
          none: { $stdDevSamp: '$o' },
          merged: { $mergeObjects: '$o' },
          made: { $mergeObjects: { last: '$n' } },
          first: { $top: { output: '$n', sortBy: { _id: 1 } } },
          last: { $bottom: { output: '$n', sortBy: { _id: 1 } } },
        },
      },
    ])
    expect(JSON.parse(text)).toEqual({
      _id: null,
      sample: Math.SQRT2,
      population: 1,
      none: null,
      merged: { a: 1, b: 2 },
      made: { last: 'text' },
      first: 3,
      last: 'text',
    })
  })

  test('$push and $addToSet of a group leave missing fields out and keep nulls', () => {
    store.load('c', [{ n: 1 }, {}, { n: null }, { n: 1 }, { n: { a: 1 } }, { n: { a: 1 } }])
    const [text] = store.aggregate('c', [
      { $group: { _id: null, all: { $push: '$n' }, distinct: { $addToSet: '$n' }, docs: { $push: { n: '$n' } } } },
    ])
    expect(JSON.parse(text)).toMatchObject({
      all: [1, null, 1, { a: 1 }, { a: 1 }],
      distinct: [1, null, { a: 1 }],
      docs: [{ n: 1 }, {}, { n: null }, { n: 1 }, { n: { a: 1 } }, { n: { a: 1 } }],
    })
  })
})

describe('queries', () => {
  const found = (filter: Doc) => store.find('c', { filter }).map((text) => (JSON.parse(text) as Doc)._id)

  test('$elemMatch with conditions on fields matches sub-documents only', () => {
    store.load('c', [
      { _id: 'scalars', list: [1, 'x'] },
      { _id: 'docs', list: [{ a: 1 }] },
    ])
    expect(found({ list: { $elemMatch: { b: null } } })).toEqual(['docs'])
    expect(found({ list: { $elemMatch: { a: { $ne: 2 } } } })).toEqual(['docs'])
    expect(found({ list: { $elemMatch: { a: { $exists: false } } } })).toEqual([])
    expect(found({ list: { $elemMatch: { $gt: 0 } } })).toEqual(['scalars'])
  })

  test.each([false, true])('null finds a sub-document of an array that lacks the field (index: %s)', (index) => {
    if (index) store.ensureIndex('c', { name: 'del', keys: [['items.del', 1]] })
    store.load('c', [
      { _id: 'one lacks it', items: [{ del: 1 }, { other: 1 }] },
      { _id: 'all have it', items: [{ del: 1 }, { del: 2 }] },
      { _id: 'one is null', items: [{ del: null }, { del: 1 }] },
    ])
    expect(found({ 'items.del': null })).toEqual(['one lacks it', 'one is null'])
    expect(found({ 'items.del': { $in: [null, 7] } })).toEqual(['one lacks it', 'one is null'])
    expect(found({ 'items.del': { $ne: null } })).toEqual(['all have it'])
    expect(found({ 'items.del': { $nin: [null] } })).toEqual(['all have it'])
  })

  test("$type looks at an array's elements", () => {
    store.load('c', [
      { _id: 'numbers', v: ['x', 1] },
      { _id: 'texts', v: ['x'] },
      { _id: 'number', v: 1 },
      { _id: 'none' },
    ])
    expect(found({ v: { $type: 'number' } })).toEqual(['numbers', 'number'])
    expect(found({ v: { $type: 'array' } })).toEqual(['numbers', 'texts'])
    expect(found({ v: { $type: ['string', 'null'] } })).toEqual(['numbers', 'texts'])
  })

  test('a sub-document is equal only with its fields in the same order', () => {
    store.load('c', [
      { _id: 'same', a: { x: 1, y: 2 } },
      { _id: 'turned', a: { y: 2, x: 1 } },
      { _id: 'among others', a: [{ x: 1, y: 2 }, 7] },
      { _id: 'turned in a list', a: [{ y: 2, x: 1 }] },
    ])
    const same = { x: 1, y: 2 }
    expect(found({ a: same })).toEqual(['same', 'among others'])
    expect(found({ a: { $in: [same, 9] } })).toEqual(['same', 'among others'])
    expect(found({ a: { $all: [same, 7] } })).toEqual(['among others'])
    expect(found({ a: { $ne: same } })).toEqual(['turned', 'turned in a list'])
    expect(found({ a: { $nin: [same] } })).toEqual(['turned', 'turned in a list'])
    expect(found({ a: [{ y: 2, x: 1 }] })).toEqual(['turned in a list'])
  })

  test.each(['$gte', '$lte'])('%s null finds null and missing', (operator) => {
    store.load('c', [{ _id: 'null', a: null }, { _id: 'none' }, { _id: 'listed', a: [null] }, { _id: 'number', a: 0 }])
    expect(found({ a: { [operator]: null } })).toEqual(['null', 'none', 'listed'])
  })

  test('$all finds what stands alone, too', () => {
    store.load('c', [{ _id: 'alone', a: 5 }, { _id: 'listed', a: [5, 6] }, { _id: 'other', a: 6 }, { _id: 'none' }])
    expect(found({ a: { $all: [5] } })).toEqual(['alone', 'listed'])
    expect(found({ a: { $all: [5, 6] } })).toEqual(['listed'])
    expect(found({ a: { $all: [null] } })).toEqual(['none'])
    expect(found({ a: { $all: [] } })).toEqual([])
  })

  test('numbers are ints, longs or doubles', () => {
    store.load('c', [
      { _id: 'int', a: 1 },
      { _id: 'long', a: 2 ** 40 },
      { _id: 'double', a: 1.5 },
    ])
    for (const name of ['int', 'long', 'double']) expect(found({ a: { $type: name } })).toEqual([name])
    expect(found({ a: { $type: 1 } })).toEqual(['double'])
    expect(found({ a: { $type: 'decimal' } })).toEqual([])
  })

  test('a type that there is not is an error', () => {
    expect(() => found({ a: { $type: 'nomber' } })).toThrow('[FailedOperation] Unknown type name alias: nomber')
    expect(() => found({ a: { $type: ['string', 77] } })).toThrow('Invalid numerical type code: 77')
  })

  test('only whole numbers have bits', () => {
    store.load('c', [
      { _id: 20, a: 20 },
      { _id: 54, a: 54 },
      { _id: -1, a: -1 },
      { _id: 'big', a: 2 ** 40 },
      { _id: 'text', a: '20' },
      { _id: 'fraction', a: 20.5 },
    ])
    expect(found({ a: { $bitsAllSet: [2, 5] } })).toEqual([54, -1])
    expect(found({ a: { $bitsAnySet: 36 } })).toEqual([20, 54, -1])
    expect(found({ a: { $bitsAllClear: [40] } })).toEqual([20, 54])
    expect(found({ a: { $bitsAnyClear: [2, 40] } })).toEqual([20, 54, 'big'])
    expect(() => found({ a: { $bitsAllSet: -1 } })).toThrow('Expected a non-negative integer in: $bitsAllSet: -1')
  })

  test.each([false, true])('what every object inherits is no field (index: %s)', (index) => {
    if (index) store.ensureIndex('c', { name: 'odd', keys: [['constructor', 1]] })
    store.load('c', [{ _id: 'without' }, { _id: 'with', constructor: 'x' }, { _id: 'inside', a: {} }])
    expect(found({ constructor: 'x' })).toEqual(['with'])
    expect(found({ constructor: null })).toEqual(['without', 'inside'])
    expect(found({ 'a.toString': { $exists: true } })).toEqual([])
  })

  test('options of regular expressions: blanks and comments (x), and none that there is not', () => {
    store.load('c', [
      { _id: 'ab', a: 'ab' },
      { _id: 'a b', a: 'a b' },
    ])
    const pattern = '^ a # the first\n [ ]? b $'
    expect(found({ a: { $regex: pattern, $options: 'x' } })).toEqual(['ab', 'a b'])
    expect(found({ $or: [{ a: { $regex: '^ A\\ b', $options: 'xi' } }] })).toEqual(['a b'])
    expect(found(decode('{"a":{"$regularExpression":{"pattern":"^ a b","options":"x"}}}') as Doc)).toEqual(['ab'])
    expect(() => found({ a: { $regex: 'a', $options: 'q' } })).toThrow(
      "Regular expression is invalid: a with options 'q'",
    )
  })

  const schema = {
    bsonType: 'object',
    required: ['name', 'age'],
    properties: {
      name: { type: 'string', minLength: 2, maxLength: 4, pattern: '^\\p{Script=Han}+$' },
      age: { bsonType: ['int', 'long'], minimum: 18, maximum: 60, exclusiveMaximum: true },
      tags: { bsonType: 'array', items: { enum: ['a', 'b'] }, uniqueItems: true, minItems: 1 },
      home: {
        oneOf: [{ type: 'null' }, { required: ['city'], additionalProperties: false, properties: { city: {} } }],
      },
    },
    not: { required: ['banned'] },
    dependencies: { tags: ['home'] },
  }
  const person = { name: '马志强', age: 18 }
  test.each<[boolean, string, Doc]>([
    [true, 'as it should be', {}],
    [true, 'with everything', { tags: ['a', 'b'], home: { city: '兰州' } }],
    [false, 'too long a name', { name: '马马马马马' }],
    [false, 'a name of other letters', { name: 'Ma' }],
    [false, 'too young', { age: 17 }],
    [false, 'at the excluded bound', { age: 60 }],
    [false, 'a fraction', { age: 18.5 }],
    [false, 'a tag that there is not', { tags: ['c'], home: null }],
    [false, 'the same tag twice', { tags: ['a', 'a'], home: null }],
    [false, 'no tags in the list', { tags: [], home: null }],
    [false, 'tags without a home', { tags: ['a'] }],
    [false, 'a home with more', { home: { city: '兰州', street: '1' } }],
    [false, 'banned', { banned: true }],
  ])('$jsonSchema: %s: %s', (fits, _what, change) => {
    store.load('c', [{ _id: 'one', ...person, ...change }])
    expect(found({ $jsonSchema: schema })).toEqual(fits ? ['one'] : [])
    expect(found({ $nor: [{ $jsonSchema: schema }] })).toEqual(fits ? [] : ['one'])
  })

  test('a $jsonSchema with a word that there is not is an error', () =>
    expect(() => found({ $jsonSchema: { properties: { a: { format: 'email' } } } })).toThrow(
      'Unknown $jsonSchema keyword: format',
    ))
})
