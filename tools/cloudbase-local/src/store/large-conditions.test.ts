import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ObjectId } from 'bson'
import { SqliteStore } from './sqlite-store'
import type { Doc, Value } from './values'

const folder = mkdtempSync(join(tmpdir(), 'large-'))
const store = new SqliteStore({ file: join(folder, 'documents.db'), synchronous: 'OFF' })
const from = (first: number, count: number) => Array.from({ length: count }, (_, i) => first + i)
const id = (n: number) => `id${n}`

/** 300 documents, of which the long lists name all but the first hundred. */
beforeAll(() => {
  store.ensureIndex('c', { name: 'indexed', keys: [['indexed', 1]] })
  store.load(
    'c',
    from(0, 300).map((n) => ({ _id: id(n), n, half: n / 2, indexed: n, at: new Date(n), text: `text ${n}` })),
  )
})

afterAll(() => {
  store.close()
  rmSync(folder, { recursive: true })
})

const long = from(100, 1500)
const longest = from(100, 40_000)

test.each<[string, number, Doc]>([
  ['1,500 values of a field without an index', 200, { n: { $in: long } }],
  ['1,500 fractions', 200, { half: { $in: long.map((n) => n / 2) } }],
  ['1,500 dates', 200, { at: { $in: long.map((n) => new Date(n)) } }],
  ['1,500 texts', 200, { text: { $in: long.map((n) => `text ${n}`) } }],
  ['all but 1,500 values', 100, { n: { $nin: long } }],
  ['40,000 values of an indexed field', 200, { indexed: { $in: longest } }],
  ['40,000 mixed values of an indexed field', 200, { indexed: { $in: [...longest, 0.5, new Date(0), null] } }],
  ['40,000 ids', 200, { _id: { $in: longest.map(id) } }],
  ['40,000 ids with odd characters among them', 200, { _id: { $in: [...longest.map(id), '\u0000', '\ud800'] } }],
  ['$or of 1,500 conditions', 200, { $or: long.map((n) => ({ n })) }],
  ['$or of three long lists', 200, { $or: [100, 200, 250].map((first) => ({ n: { $in: from(first, 1500) } })) }],
  ['$and of 1,500 conditions', 200, { $and: from(0, 1500).map((n) => ({ n: { $gte: n % 101 } })) }],
  ['$and of 1,500 conditions on an index', 200, { $and: from(0, 1500).map((n) => ({ indexed: { $gte: n % 101 } })) }],
  ['$and of 1,500 conditions on the id', 300, { $and: from(0, 1500).map((n) => ({ _id: { $gte: String(n) } })) }],
])('%s', (_what, expected, filter) => {
  expect(store.count('c', filter)).toBe(expected)
  expect(store.find('c', { filter })).toHaveLength(expected)
})

test.each<[string, (n: number) => Value]>([
  ['dates', (n) => new Date(n)],
  ['ObjectIds', (n) => new ObjectId(String(n).padStart(24, '0'))],
  [
    'dates, ObjectIds, texts and numbers',
    (n) => [new Date(n), new ObjectId(String(n).padStart(24, '0')), `t${n}`, n][n % 4] as Value,
  ],
])('an index narrows 1,500 %s', (what, valueOf) => {
  const name = what.replace(/\W/g, '')
  store.ensureIndex(name, { name: 'v', keys: [['v', 1]] })
  store.load(
    name,
    from(0, 3000).map((n) => ({ _id: id(n), v: valueOf(n) })),
  )
  const filter = { v: { $in: long.map(valueOf) } }
  expect(store.count(name, filter)).toBe(1500)
  expect(store.collections().find((one) => one.name === name)!.indexes[0].uses).toBeGreaterThan(0)
})
