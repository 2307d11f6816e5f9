import { deepStrictEqual as same, ok } from 'node:assert'
import { rejection, type Any, type Case, type Context } from './kit'

const docs = [
  { _id: 'a', n: 1, s: 'apple', list: [1, 2], at: new Date(1000), flag: true },
  { _id: 'b', n: 5, s: 'Banana', list: [2, 3, 4], at: new Date(2000), in: { k: 1 } },
  {
    _id: 'c',
    n: 10,
    s: 'cherry',
    list: [
      { x: 1, y: 2 },
      { x: 3, y: 4 },
    ],
    flag: null,
  },
]

type Build = (context: Context) => object

/** A query and the ids that it must find. */
const finds = (method: string, name: string, build: Build, ids: string[]): Case => ({
  area: 'query commands',
  method,
  name,
  async run(context) {
    const { c } = await context.collection(docs)
    same(
      (await c.where(build(context)).orderBy('_id', 'asc').get()).data.map((row: Any) => row._id),
      ids,
    )
  },
})

/** An update of one document and what it must leave. */
const leaves = (method: string, name: string, before: object, build: Build, after: object): Case => ({
  area: 'update commands',
  method,
  name,
  async run(context) {
    const { c } = await context.collection([{ _id: 'u', ...before }])
    await context.sdk.update(c.doc('u'), build(context))
    same((await c.get()).data, [{ _id: 'u', ...after }])
  },
})

/** An update that MongoDB refuses. */
const refuses = (method: string, name: string, before: object, build: Build, text: RegExp): Case => ({
  area: 'update commands',
  method,
  name,
  async run(context) {
    const { c } = await context.collection([{ _id: 'u', ...before }])
    const error = await rejection(context.sdk.update(c.doc('u'), build(context)))
    ok(text.test(String(error.message ?? error.errMsg)), String(error.message ?? error.errMsg))
    same((await c.get()).data, [{ _id: 'u', ...before }])
  },
})

export const commandCases: Case[] = [
  finds('_.eq, _.neq', 'equal and not equal', ({ _ }) => ({ n: _.neq(5), s: _.eq('apple') }), ['a']),
  finds(
    '_.gt, _.gte, _.lt, _.lte',
    'ranges keep to their type',
    ({ _ }) => ({ n: _.gte(1).and(_.lt(10)), s: _.gt('A') }),
    ['a', 'b'],
  ),
  finds('_.in', 'one of several', ({ _ }) => ({ n: _.in([1, 10, 99]) }), ['a', 'c']),
  finds('_.nin', 'none of several', ({ _ }) => ({ n: _.nin([1, 10]) }), ['b']),
  finds('_.and', 'on one field', ({ _ }) => ({ n: _.and(_.gt(1), _.lt(10)) }), ['b']),
  finds('_.or', 'on one field', ({ _ }) => ({ n: _.or(_.lt(2), _.gt(9)) }), ['a', 'c']),
  finds('_.or', 'of whole conditions', ({ _ }) => _.or([{ n: 1 }, { s: 'cherry' }]), ['a', 'c']),
  finds('_.nor', 'of whole conditions', ({ _ }) => _.nor([{ n: 1 }, { s: 'cherry' }]), ['b']),
  finds('_.not', 'of a command', ({ _ }) => ({ n: _.not(_.gt(5)) }), ['a', 'b']),
  finds('_.exists', 'present, and absent', ({ _ }) => ({ in: _.exists(false), flag: _.exists(true) }), ['a', 'c']),
  finds('null', 'finds null and missing alike', () => ({ flag: null }), ['b', 'c']),
  // The oldest SDKs take one array.
  finds('_.mod', 'by remainder', ({ _ }) => ({ n: _.mod.length === 1 ? _.mod([5, 0]) : _.mod(5, 0) }), ['b', 'c']),
  finds('_.all', 'every element is there', ({ _ }) => ({ list: _.all([2, 3]) }), ['b']),
  finds('_.elemMatch', 'one element fits it all', ({ _ }) => ({ list: _.elemMatch({ x: 3, y: _.gt(3) }) }), ['c']),
  finds('_.size', 'by length', ({ _ }) => ({ list: _.size(3) }), ['b']),
  finds('array element', 'equality looks into arrays', () => ({ list: 2 }), ['a', 'b']),
  finds('array path', 'a path leads through arrays', () => ({ 'list.x': 3 }), ['c']),
  finds('Date', 'ranges over dates', ({ _ }) => ({ at: _.gt(new Date(1500)) }), ['b']),
  finds('RegExp', 'a literal', () => ({ s: /^b/i }), ['b']),
  finds('db.RegExp', 'with options', ({ db }) => ({ s: db.RegExp({ regexp: '^CH', options: 'i' }) }), ['c']),
  finds('_.expr', 'an aggregation expression', ({ _, $ }) => _.expr($.gt(['$n', 4])), ['b', 'c']),
  {
    area: 'query commands',
    method: '_.geoNear',
    name: 'answers that geo is not supported',
    async run({ collection, db, _ }) {
      const { c } = await collection(docs)
      const error = await rejection(
        c.where({ at: _.geoNear({ geometry: new db.Geo.Point(113, 23), maxDistance: 1 }) }).get(),
      )
      ok(/geo .*not supported/.test(String(error.message ?? error.errMsg)))
    },
  },
  leaves('_.set', 'replaces a whole sub-document', { in: { a: 1, b: 2 } }, ({ _ }) => ({ in: _.set({ c: 3 }) }), {
    in: { c: 3 },
  }),
  leaves('_.remove', 'drops a field', { a: 1, b: 2 }, ({ _ }) => ({ a: _.remove() }), { b: 2 }),
  leaves(
    '_.inc, _.mul',
    'count and multiply, from nothing too',
    { n: 2, m: 3 },
    ({ _ }) => ({ n: _.inc(-5), m: _.mul(2), fresh: _.inc(1) }),
    { n: -3, m: 6, fresh: 1 },
  ),
  leaves(
    '_.min, _.max',
    'keep the lesser, the greater',
    { low: 5, high: 5 },
    ({ _ }) => ({ low: _.min(3), high: _.max(9) }),
    { low: 3, high: 9 },
  ),
  leaves('_.bit', 'ands and ors', { n: 12 }, ({ _ }) => ({ n: _.bit({ and: 10 }) }), { n: 8 }),
  leaves('_.rename', 'moves a field', { a: 1 }, ({ _ }) => ({ a: _.rename('b') }), { b: 1 }),
  leaves('_.push', 'several at the end', { l: [1] }, ({ _ }) => ({ l: _.push([2, 3]) }), { l: [1, 2, 3] }),
  leaves(
    '_.push',
    'with position, sort and slice',
    { l: [5, 1], p: ['z'] },
    ({ _ }) => ({ l: _.push({ each: [3, 2], sort: 1, slice: 3 }), p: _.push({ each: ['a'], position: 0 }) }),
    { l: [1, 2, 3], p: ['a', 'z'] },
  ),
  leaves(
    '_.unshift, _.pop',
    'at the beginning, from the end',
    { l: [1], m: [1, 2] },
    ({ _ }) => ({ l: _.unshift([8, 9]), m: _.pop() }),
    { l: [8, 9, 1], m: [1] },
  ),
  leaves('_.shift', 'from the beginning', { l: [1, 2] }, ({ _ }) => ({ l: _.shift() }), { l: [2] }),
  leaves('_.addToSet', 'only what is not there', { l: [1] }, ({ _ }) => ({ l: _.addToSet({ $each: [1, 2] }) }), {
    l: [1, 2],
  }),
  leaves(
    '_.pull, _.pullAll',
    'by value, by condition',
    { l: [1, 2, 1], m: [1, 5, 9], k: [1, 2, 3] },
    ({ _ }) => ({ l: _.pull(1), m: _.pull(_.gt(4)), k: _.pullAll([1, 3]) }),
    { l: [2], m: [1], k: [2] },
  ),
  refuses('_.inc', 'a string cannot be counted up', { a: 'x' }, ({ _ }) => ({ a: _.inc(1) }), /non-numeric type/),
  refuses('_.push', 'a number is no array', { a: 1 }, ({ _ }) => ({ a: _.push([1]) }), /must be an array/),
  refuses(
    'update',
    'nothing can be set inside null',
    { a: null },
    () => ({ 'a.b': 1 }),
    /Cannot create field 'b' in element \{a: null\}/,
  ),
]
