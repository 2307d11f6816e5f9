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
})
