import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SqliteStore } from './sqlite-store'
import type { Doc, Value } from './values'

const folder = mkdtempSync(join(tmpdir(), 'large-'))
const store = new SqliteStore({ file: join(folder, 'documents.db'), synchronous: 'OFF' })
const numbers = (count: number) => Array.from({ length: count }, (_, n) => n)
const id = (n: number) => `id${n}`

beforeAll(() => {
  store.ensureIndex('c', { name: 'indexed', keys: [['indexed', 1]] })
  store.load(
    'c',
    numbers(3000).map((n) => ({ _id: id(n), n, half: n / 2, indexed: n, at: new Date(n), text: `text ${n}` })),
  )
})

afterAll(() => {
  store.close()
  rmSync(folder, { recursive: true })
})

test.each<[string, number, Doc]>([
  ['1,500 values of a field without an index', 1500, { n: { $in: numbers(1500) } }],
  ['1,500 fractions', 1500, { half: { $in: numbers(1500).map((n) => n / 2) } }],
  ['1,500 dates', 1500, { at: { $in: numbers(1500).map((n) => new Date(n)) } }],
  ['1,500 texts', 1500, { text: { $in: numbers(1500).map((n) => `text ${n}`) } }],
  ['all but 1,500 values', 1500, { n: { $nin: numbers(1500) } }],
  ['40,000 values of an indexed field', 3000, { indexed: { $in: numbers(40_000) } }],
  ['40,000 mixed values of an indexed field', 3000, { indexed: { $in: [...numbers(40_000), 0.5, new Date(0), null] } }],
  ['40,000 ids', 3000, { _id: { $in: numbers(40_000).map(id) } }],
  [
    '40,000 ids with odd characters among them',
    3000,
    { _id: { $in: [...numbers(40_000).map(id), '\u0000', '\ud800'] } },
  ],
  ['$or of 1,500 conditions', 1500, { $or: numbers(1500).map((n) => ({ n })) }],
  ['$or of three long lists', 1500, { $or: [0, 1, 2].map((k) => ({ n: { $in: numbers(500 * (k + 1)) } })) }],
  ['$and of 1,500 conditions', 1500, { $and: numbers(1500).map((n) => ({ n: { $gt: n } })) as Value }],
  ['$and of 1,500 conditions on an indexed field', 1500, { $and: numbers(1500).map((n) => ({ indexed: { $gt: n } })) }],
  ['$and of 1,500 conditions on the id', 3000, { $and: numbers(1500).map((n) => ({ _id: { $gte: `${n}` } })) }],
])('%s', (_what, expected, filter) => {
  expect(store.count('c', filter)).toBe(expected)
  expect(store.find('c', { filter })).toHaveLength(expected)
})
