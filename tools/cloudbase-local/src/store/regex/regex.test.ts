import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SqliteStore } from '../sqlite-store'
import type { Doc } from '../values'
import { boundedRegExp } from './bounded-regexp'
import { answered } from './regex-answers'
import { RegexWorker } from './regex-worker'

const folder = mkdtempSync(join(tmpdir(), 'regex-'))
const store = new SqliteStore({ file: join(folder, 'documents.db'), synchronous: 'OFF' })
const hostile = /^(a+)+$/
const trap = 'a'.repeat(60) + 'b'
const LONGEST_MS = 2 ** 31 - 1

beforeEach(async () => {
  store.clear()
  store.createCollection('c')
  await store.insert('c', [{ _id: 'trap', text: trap, list: [trap] }])
})

afterAll(() => {
  store.close()
  rmSync(folder, { recursive: true })
})

const filter: Doc = { text: hostile }
const find = (query: Doc) => store.reading(() => store.find('c', { filter: query }))
const inTransaction = async () => store.update('c', { filter, change: { $set: { n: 1 } } }, store.begin())
const group = (operator: string): Doc[] => [
  { $project: { found: { [operator]: { input: '$text', regex: hostile.source } } } },
]

test.each<[string, () => Promise<unknown>]>([
  ['a query', () => find(filter)],
  ['a query by $in', () => find({ text: { $in: [hostile] } })],
  ['a query by $regex', () => find({ text: { $regex: hostile.source, $options: 'i' } })],
  ['a query by $not', () => find({ text: { $not: hostile } })],
  ['a query by $all', () => find({ list: { $all: [hostile] } })],
  ['a query by $elemMatch', () => find({ list: { $elemMatch: { $regex: hostile } } })],
  ['a count', () => store.reading(() => store.count('c', filter))],
  ['an update', () => store.update('c', { filter, change: { $set: { n: 1 } } })],
  ['$pull', () => store.update('c', { filter: {}, change: { $pull: { list: hostile } } })],
  ['a removal', () => store.remove('c', { filter, multi: true })],
  ['an update in a transaction', inTransaction],
  ['$match', () => store.reading(() => store.aggregate('c', [{ $set: { n: 1 } }, { $match: filter }]))],
  ['$regexMatch', () => store.reading(() => store.aggregate('c', group('$regexMatch')))],
  ['$regexFind', () => store.reading(() => store.aggregate('c', group('$regexFind')))],
  ['$regexFindAll', () => store.reading(() => store.aggregate('c', group('$regexFindAll')))],
])('a regular expression that runs away ends %s with an error that names it', async (_what, call) => {
  await expect(call()).rejects.toMatchObject({
    code: 'DATABASE_REQUEST_FAILED',
    message: '[FailedOperation] Regular expression took longer than 200 ms on one text and was stopped: ^(a+)+$',
  })
})

test('other calls are answered while a regular expression runs', async () => {
  const worker = new RegexWorker(LONGEST_MS)
  const running = answered(worker, () => boundedRegExp(hostile).test(trap))
  await store.insert('c', [{ _id: 'other', text: 'x' }])
  expect(await find({ text: 'x' })).toEqual(['{"_id":"other","text":"x"}'])
  expect(await store.remove('c', { filter: { _id: 'other' }, multi: false })).toBe(1)
  worker.close()
  await expect(running).rejects.toThrow(/has ended/)
})

test('a lost thread is replaced', async () => {
  const worker = new RegexWorker(LONGEST_MS)
  const lost = answered(worker, () => boundedRegExp(hostile).test(trap))
  worker.close()
  await expect(lost).rejects.toThrow(/has ended/)
  expect(await answered(worker, () => boundedRegExp(/^(b|c)+$/).test('bcb'))).toBe(true)
  worker.close()
})

describe('among many texts', () => {
  const docs = Array.from({ length: 3000 }, (_, n) => ({ _id: `d${n}`, n, text: `${'x'.repeat(200)} number ${n}` }))
  const ids = (texts: string[]) => texts.map((text) => (JSON.parse(text) as Doc)._id)
  const ten = { text: /(number|nr) \d+0{2}$/ }

  beforeEach(() => {
    store.clear()
    store.load('c', docs)
  })

  test('a query finds, sorts and cuts as it would without a time limit', async () => {
    const found = await store.reading(() =>
      store.find('c', { filter: ten, order: [{ path: 'n', direction: -1 }], skip: 1, limit: 2 }),
    )
    expect(ids(found)).toEqual(['d2800', 'd2700'])
  })

  test('an update changes exactly the matches, also those of a write just before', async () => {
    const before = store.update('c', { filter: { _id: 'd1' }, change: { $set: { text: 'nr 400' } } })
    const { updated } = await store.update('c', { filter: ten, change: { $set: { hit: true } }, multi: true })
    await before
    expect(updated).toBe(30)
    expect(store.count('c', { hit: true })).toBe(30)
  })

  test('an upsert waits for the answer before it adds', async () => {
    const query = { filter: ten, change: { $set: { hit: true } }, upsert: true }
    const tx = store.begin()
    expect(await store.update('c', query, tx)).toMatchObject({ matched: 1, updated: 1 })
    store.abort(tx)
    expect((await store.update('c', query)).upsertId).toBeUndefined()
  })
})

test('$regexFind counts characters and gives groups as they are', async () => {
  const find = { $regexFind: { input: '$text', regex: '(中)(x)?' } }
  store.load('c', [{ _id: 'trap', text: '😀a中' }])
  const texts = await store.reading(() => store.aggregate('c', [{ $project: { _id: 0, find } }]))
  expect(texts).toEqual(['{"find":{"match":"中","idx":2,"captures":["中",null]}}'])
})
