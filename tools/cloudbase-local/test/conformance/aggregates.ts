import { deepStrictEqual as same, ok } from 'node:assert'
import { rejection, type Any, type Case, type Context } from './kit'

const area = 'aggregate'
const docs = [
  { _id: 'a', kind: 'x', n: 1, tags: ['p', 'q'] },
  { _id: 'b', kind: 'y', n: 2, tags: ['q'] },
  { _id: 'c', kind: 'x', n: 3, tags: [] },
]

const yields = (
  method: string,
  name: string,
  build: (aggregate: Any, context: Context) => Any,
  expected: unknown,
): Case => ({
  area,
  method,
  name,
  async run(context) {
    const { c } = await context.collection(docs)
    same(await context.sdk.end(build(c.aggregate(), context)), expected)
  },
})

export const aggregateCases: Case[] = [
  yields(
    'match, project',
    'filters and shapes',
    (a, { _, $ }) =>
      a
        .match({ n: _.gte(2) })
        .sort({ n: 1 })
        .project({ _id: 0, twice: $.multiply(['$n', 2]) }),
    [{ twice: 4 }, { twice: 6 }],
  ),
  yields(
    'group',
    'sums, counts and averages',
    (a, { $ }) => a.group({ _id: '$kind', sum: $.sum('$n'), avg: $.avg('$n'), all: $.push('$_id') }).sort({ _id: 1 }),
    [
      { _id: 'x', sum: 4, avg: 2, all: ['a', 'c'] },
      { _id: 'y', sum: 2, avg: 2, all: ['b'] },
    ],
  ),
  yields('sort, skip, limit', 'pages', (a) => a.sort({ n: -1 }).skip(1).limit(1).project({ n: 1 }), [
    { _id: 'b', n: 2 },
  ]),
  yields('unwind, sortByCount', 'counts elements', (a) => a.unwind('$tags').sortByCount('$tags'), [
    { _id: 'q', count: 2 },
    { _id: 'p', count: 1 },
  ]),
  yields(
    'addFields, count',
    'adds and counts',
    (a, { $, _ }) =>
      a
        .addFields({ big: $.gt(['$n', 1]) })
        .match({ big: _.eq(true) })
        .count('many'),
    [{ many: 2 }],
  ),
  yields(
    'bucket',
    'by boundaries',
    (a, { $ }) => a.bucket({ groupBy: '$n', boundaries: [0, 2, 10], output: { count: $.sum(1) } }),
    [
      { _id: 0, count: 1 },
      { _id: 2, count: 2 },
    ],
  ),
  yields('bucketAuto', 'by number', (a) => a.bucketAuto({ groupBy: '$n', buckets: 1 }), [
    { _id: { min: 1, max: 3 }, count: 3 },
  ]),
  yields(
    'replaceRoot',
    'puts something else on top',
    (a, { $ }) => a.match({ _id: 'a' }).replaceRoot({ newRoot: { was: $.concat(['$kind', '!']) } }),
    [{ was: 'x!' }],
  ),
  {
    area,
    method: 'sample',
    name: 'picks so many',
    async run({ sdk, collection }) {
      const { c } = await collection(docs)
      same((await sdk.end(c.aggregate().sample({ size: 2 }))).length, 2)
    },
  },
  {
    area,
    method: 'lookup',
    name: 'joins another collection',
    async run({ sdk, collection }) {
      const { c } = await collection(docs)
      const { name } = await collection([{ _id: 1, kind: 'x', title: 'ex' }])
      const rows = await sdk.end(
        c.aggregate().match({ _id: 'a' }).lookup({ from: name, localField: 'kind', foreignField: 'kind', as: 'kinds' }),
      )
      same(rows[0].kinds, [{ _id: 1, kind: 'x', title: 'ex' }])
    },
  },
  {
    area,
    method: 'lookup',
    name: 'with a pipeline of its own',
    async run({ sdk, collection, $, _ }) {
      const { c } = await collection(docs)
      const { name } = await collection([
        { _id: 1, least: 2 },
        { _id: 2, least: 5 },
      ])
      const pipeline = $.pipeline()
        .match(_.expr($.lte(['$least', '$$n'])))
        .project({ _id: 1 })
        .done()
      const rows = await sdk.end(
        c
          .aggregate()
          .match({ _id: 'c' })
          .lookup({ from: name, let: { n: '$n' }, pipeline, as: 'below' }),
      )
      same(rows[0].below, [{ _id: 1 }])
    },
  },
  {
    area,
    method: 'geoNear',
    name: 'answers that geo is not supported',
    async run({ sdk, collection, db }) {
      const { c } = await collection(docs)
      const near = new db.Geo.Point(113, 23)
      const error = await rejection(sdk.end(c.aggregate().geoNear({ distanceField: 'd', near, spherical: true })))
      ok(/not supported/.test(String(error.message ?? error.errMsg)))
    },
  },
]
