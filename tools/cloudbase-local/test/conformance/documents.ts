import { deepStrictEqual as same, ok } from 'node:assert'
import { count, rejection, type Any, type Case } from './kit'

const area = 'documents'
const names = (rows: Any[]) => rows.map((row) => row._id)
const five = [1, 2, 3, 4, 5].map((n) => ({ _id: `d${n}`, n, tag: n % 2 ? 'odd' : 'even', in: { x: n, y: -n } }))

/** The text of a database error, wherever the SDK puts it. */
const textOf = (error: Any) => String(error.message ?? error.errMsg)

export const documentCases: Case[] = [
  {
    area,
    method: 'collection.add',
    name: 'makes an id and gives back what was stored',
    async run({ sdk, collection }) {
      const { name, c } = await collection()
      const added = await sdk.add(name, {
        s: '中',
        n: 1.5,
        z: null,
        d: new Date(5),
        l: [1, { a: 2 }],
        deep: { er: true },
      })
      const id = added.id ?? added._id
      const stored = (await c.get()).data[0]
      same(stored, { _id: id, s: '中', n: 1.5, z: null, d: new Date(5), l: [1, { a: 2 }], deep: { er: true } })
    },
  },
  {
    area,
    method: 'collection.add',
    name: 'keeps a given id and refuses it twice with E11000',
    async run({ sdk, collection }) {
      const { name } = await collection()
      await sdk.add(name, { _id: 'mine', n: 1 })
      const error = await rejection(sdk.add(name, { _id: 'mine', n: 2 }))
      ok(sdk.codeOf(error) === 'DATABASE_REQUEST_FAILED' || sdk.codeOf(error) === -502001)
      ok(textOf(error).includes('E11000 duplicate key error'))
    },
  },
  {
    area,
    method: 'collection.add',
    name: 'adds many at once',
    only: 'node-sdk',
    async run({ collection }) {
      const { c } = await collection()
      const { ids } = await c.add([{ n: 1 }, { n: 2 }])
      same(ids.length, 2)
      same((await c.count()).total, 2)
    },
  },
  {
    area,
    method: 'collection.add',
    name: 'a unique index refuses a second value by its name',
    async run({ sdk, cloud, collection }) {
      const { name } = await collection()
      cloud.store.ensureIndex(name, { name: 'phone_unique', keys: [['phone', 1]], unique: true })
      await sdk.add(name, { phone: '1' })
      const error = await rejection(sdk.add(name, { phone: '1' }))
      ok(/E11000 duplicate key error .* index: phone_unique/.test(textOf(error)))
    },
  },
  {
    area,
    method: 'collection.add',
    name: 'an unknown collection is an error of its own',
    async run({ sdk }) {
      const error = await rejection(sdk.add('nowhere', { n: 1 }))
      ok(sdk.codeOf(error) === 'DATABASE_COLLECTION_NOT_EXIST' || sdk.codeOf(error) === -502005)
    },
  },
  {
    area,
    method: 'doc.get',
    name: 'one document, or nothing',
    async run({ sdk, collection }) {
      const { c } = await collection(five)
      const found = (await c.doc('d2').get()).data
      same((Array.isArray(found) ? found[0] : found).n, 2)
      const missing = (await c.doc('none').get()).data
      same(sdk.name === 'node-sdk' ? missing : (missing ?? []), [])
    },
  },
  {
    area,
    method: 'collection.where.get',
    name: 'by equality, dotted path and nested object',
    async run({ collection }) {
      const { c } = await collection(five)
      same(names((await c.where({ n: 2 }).get()).data), ['d2'])
      same(names((await c.where({ 'in.x': 3 }).get()).data), ['d3'])
      same(names((await c.where({ in: { y: -4 } }).get()).data), ['d4'])
    },
  },
  {
    area,
    method: 'orderBy, skip, limit',
    name: 'pages in both directions',
    async run({ collection }) {
      const { c } = await collection(five)
      same(names((await c.orderBy('n', 'desc').skip(1).limit(2).get()).data), ['d4', 'd3'])
      same(names((await c.orderBy('tag', 'asc').orderBy('n', 'desc').get()).data), ['d4', 'd2', 'd5', 'd3', 'd1'])
    },
  },
  {
    area,
    method: 'limit',
    name: '100 without a limit, 1,000 at most',
    async run({ collection }) {
      const { c } = await collection(Array.from({ length: 1005 }, (_, n) => ({ n })))
      same((await c.get()).data.length, 100)
      same((await c.limit(1000).get()).data.length, 1000)
    },
  },
  {
    area,
    method: 'field',
    name: 'picks fields, leaves fields out',
    async run({ collection }) {
      const { c } = await collection(five)
      same((await c.where({ n: 1 }).field({ 'in.x': true }).get()).data, [{ _id: 'd1', in: { x: 1 } }])
      same((await c.where({ n: 1 }).field({ in: false, tag: false }).get()).data, [{ _id: 'd1', n: 1 }])
    },
  },
  {
    area,
    method: 'count',
    name: 'all, and by condition',
    async run({ collection, _ }) {
      const { c } = await collection(five)
      same((await c.count()).total, 5)
      same((await c.where({ n: _.gt(3) }).count()).total, 2)
    },
  },
  {
    area,
    method: 'doc.update',
    name: 'changes fields, merges nested ones, counts what changed',
    async run({ sdk, collection }) {
      const { c } = await collection(five)
      same(count(await sdk.update(c.doc('d1'), { in: { x: 9 }, extra: [1] }), 'updated'), 1)
      const { data } = await c.where({ _id: 'd1' }).get()
      same(data[0], { _id: 'd1', n: 1, tag: 'odd', in: { x: 9, y: -1 }, extra: [1] })
      same(count(await sdk.update(c.doc('none'), { n: 1 }), 'updated'), 0)
    },
  },
  {
    area,
    method: 'where.update',
    name: 'changes every match',
    async run({ sdk, collection, _ }) {
      const { c } = await collection(five)
      same(count(await sdk.update(c.where({ tag: 'odd' }), { n: _.inc(10) }), 'updated'), 3)
      same(
        (await c.orderBy('n', 'asc').get()).data.map((row: Any) => row.n),
        [2, 4, 11, 13, 15],
      )
    },
  },
  {
    area,
    method: 'doc.set',
    name: 'replaces, or creates',
    async run({ sdk, collection }) {
      const { c } = await collection(five)
      await sdk.set(c.doc('d1'), { only: 1 })
      const created = await sdk.set(c.doc('new'), { made: true })
      same(created.upsertedId ?? created._id, 'new')
      same((await c.where({ _id: 'd1' }).get()).data, [{ _id: 'd1', only: 1 }])
      same((await c.where({ made: true }).get()).data, [{ _id: 'new', made: true }])
    },
  },
  {
    area,
    method: 'doc.remove, where.remove',
    name: 'one, and all that match',
    async run({ collection, _ }) {
      const { c } = await collection(five)
      same(count(await c.doc('d1').remove(), 'removed'), 1)
      same(count(await c.where({ n: _.gte(4) }).remove(), 'removed'), 2)
      same((await c.count()).total, 2)
    },
  },
  {
    area,
    method: 'where.updateAndReturn',
    name: 'gives back the changed document',
    only: 'node-sdk',
    async run({ collection, _ }) {
      const { c } = await collection(five)
      const result = await c.where({ tag: 'even' }).updateAndReturn({ n: _.inc(1) })
      same([result.updated, result.doc.n], [1, 3])
      same((await c.where({ n: 3 }).count()).total, 2)
    },
  },
  {
    area,
    method: 'where.updateAndReturn',
    name: 'without a match: no document',
    only: 'node-sdk',
    async run({ collection, _ }) {
      const { c } = await collection(five)
      const result = await c.where({ n: 9 }).updateAndReturn({ n: _.inc(1) })
      same([result.updated, result.doc], [0, null])
    },
  },
  {
    area,
    method: 'doc.set',
    name: 'counts a document that it replaces by the same',
    async run({ sdk, collection }) {
      const { c } = await collection([{ _id: 'd', n: 1 }])
      same(count(await sdk.set(c.doc('d'), { n: 1 }), 'updated'), 1)
      same(count(await sdk.update(c.doc('d'), { n: 1 }), 'updated'), 0)
    },
  },
  {
    area,
    method: 'db.ObjectId',
    name: 'reads back as its hex text',
    only: 'node-sdk',
    async run({ db, collection }) {
      const { c } = await collection()
      const hex = '6b01265883bf129dfbc4c8db'
      const id = db.ObjectId({ id: hex })
      const quoted = `{"$oid":"${hex}"}`
      same((await c.add({ _id: id, a: id, list: [id], quoted })).id, hex)
      const stored = { _id: hex, a: hex, list: [hex], quoted }
      same((await c.where({ a: id }).get()).data, [stored])
      same((await c.where({ a: id }).orderBy('list', 'asc').field({ a: true }).get()).data, [{ _id: hex, a: hex }])
      same((await c.where({ _id: id }).updateAndReturn({ n: 1 })).doc, { ...stored, n: 1 })
      same((await c.aggregate().project({ _id: 0, b: '$a' }).end()).data, [{ b: hex }])
    },
  },
  {
    area,
    method: 'collection.add',
    name: 'refuses more than a hundred levels, and the collection stays readable',
    async run({ sdk, collection }) {
      const { name, c } = await collection()
      const nested = (levels: number): Any => (levels === 1 ? { n: 1 } : { in: nested(levels - 1) })
      const refused = async (call: Promise<Any>) => ok(/100 nested levels/.test(textOf(await rejection(call))))
      await sdk.add(name, { _id: 'deep', ...nested(100) })
      await refused(sdk.add(name, nested(101)))
      await refused(sdk.set(c.doc('deep'), nested(101)))
      await refused(sdk.update(c.doc('deep'), { more: nested(100) }))
      same((await c.get()).data, [{ _id: 'deep', ...nested(100) }])
    },
  },
  {
    area,
    method: 'createCollection',
    name: 'once and again',
    async run({ sdk, db }) {
      await db.createCollection(`made_${sdk.name.replace(/-/g, '_')}`)
      await db.createCollection(`made_${sdk.name.replace(/-/g, '_')}`)
      same((await db.collection(`made_${sdk.name.replace(/-/g, '_')}`).count()).total, 0)
    },
  },
  {
    area,
    method: 'db.serverDate',
    name: "is the cloud's time, with an offset",
    async run({ sdk, cloud, db, collection }) {
      const { name, c } = await collection()
      await sdk.add(name, { now: db.serverDate(), later: db.serverDate({ offset: 60_000 }) })
      const [row] = (await c.get()).data
      ok(Math.abs(row.now.getTime() - cloud.now().getTime()) < 60_000)
      same(row.later.getTime() - row.now.getTime(), 60_000)
    },
  },
]
