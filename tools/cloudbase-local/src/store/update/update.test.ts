import { applyUpdate } from './apply'
import type { Doc } from '../values'

const now = () => 1000
const update = (doc: Doc, change: Doc, filter?: Doc, inserting = false) =>
  applyUpdate(doc, change, { now, filter, inserting })

test('the positional $ means the element that the filter matched', () => {
  const doc = {
    _id: 1,
    marks: [
      { k: 'a', n: 1 },
      { k: 'b', n: 2 },
    ],
  }
  expect(update(doc, { $set: { 'marks.$.n': 9 } }, { 'marks.k': 'b' }).marks).toEqual([
    { k: 'a', n: 1 },
    { k: 'b', n: 9 },
  ])
  expect(update({ _id: 1, l: [1, 5] }, { $inc: { 'l.$': 1 } }, { l: { $gt: 3 } }).l).toEqual([1, 6])
})

test('$[] means every element', () => {
  expect(update({ _id: 1, l: [1, 2] }, { $mul: { 'l.$[]': 10 } }).l).toEqual([10, 20])
})

test('$setOnInsert counts when a document is created and only then', () => {
  expect(update({ _id: 1 }, { $setOnInsert: { a: 1 } })).toEqual({ _id: 1 })
  expect(update({ _id: 1 }, { $setOnInsert: { a: 1 } }, {}, true)).toEqual({ _id: 1, a: 1 })
})

test("$currentDate is the cloud's clock", () => {
  expect(update({ _id: 1 }, { $currentDate: { at: true } }).at).toEqual(new Date(1000))
})

test('the original is never touched', () => {
  const doc = { _id: 1, in: { l: [1] } }
  update(doc, { $push: { 'in.l': 2 } })
  expect(doc).toEqual({ _id: 1, in: { l: [1] } })
})

test.each<[string, Doc, Doc, RegExp]>([
  ['two operators on one path', { _id: 1 }, { $set: { a: 1 }, $inc: { a: 1 } }, /would create a conflict at 'a'/],
  ['a path and a part of it', { _id: 1 }, { $set: { 'a.b': 1, a: 1 } }, /would create a conflict at 'a'/],
  ['another _id', { _id: 1 }, { $set: { _id: 2 } }, /immutable field '_id'/],
  ['an unknown operator', { _id: 1 }, { $boom: { a: 1 } }, /Unknown modifier: \$boom/],
  ['a word in an array', { _id: 1, a: [1] }, { $set: { 'a.x': 1 } }, /Cannot create field 'x' in element/],
  ['a position without a match', { _id: 1, a: [1] }, { $set: { 'a.$': 1 } }, /did not find the match needed/],
  ['a broken condition in $pull', { _id: 1, a: [1] }, { $pull: { a: { $nonsense: 1 } } }, /nonsense/],
  ['an empty field name', { _id: 1 }, { $set: { 'a..b': 1 } }, /empty field name/],
])('%s is refused', (_what, doc, change, message) => {
  expect(() => update(doc, change)).toThrow(message)
})
