import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SqliteStore } from './sqlite-store'
import type { Doc } from './values'

const folder = mkdtempSync(join(tmpdir(), 'transactions-'))
const store = new SqliteStore({ file: join(folder, 'documents.db'), synchronous: 'OFF' })

beforeEach(async () => {
  store.clear()
  store.createCollection('c')
  await store.insert('c', [
    { _id: 'a', n: 0, on: true },
    { _id: 'b', n: 0, on: true },
  ])
})

afterAll(() => {
  store.close()
  rmSync(folder, { recursive: true })
})

const read = (id: string, tx?: string): Doc => JSON.parse(store.find('c', { filter: { _id: id } }, tx)[0]) as Doc
const change = (id: string, update: Doc, tx?: string) => store.update('c', { filter: { _id: id }, change: update }, tx)

/** Reads, pauses, writes: the classic way to lose an update. Retries conflicts. */
async function countUp(): Promise<void> {
  for (;;) {
    const tx = store.begin()
    try {
      const { n } = read('a', tx)
      await new Promise((resolve) => setImmediate(resolve))
      await change('a', { $set: { n: Number(n) + 1 } }, tx)
      await store.commit(tx)
      return
    } catch (error) {
      expect(error).toMatchObject({ code: 'DATABASE_TRANSACTION_CONFLICT' })
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 5))
    }
  }
}

test('no update is lost among 50 transactions that read, wait and write', async () => {
  await Promise.all(Array.from({ length: 50 }, countUp))
  expect(read('a').n).toBe(50)
})

test('write skew is possible, as snapshot isolation has it', async () => {
  const [first, second] = [store.begin(), store.begin()]
  expect([read('b', first).on, read('a', second).on]).toEqual([true, true])
  await change('a', { $set: { on: false } }, first)
  await change('b', { $set: { on: false } }, second)
  await Promise.all([store.commit(first), store.commit(second)])
  expect([read('a').on, read('b').on]).toEqual([false, false])
})

test('a snapshot sees nothing of later commits', async () => {
  const tx = store.begin()
  await change('a', { $set: { n: 7 } })
  await store.insert('c', [{ _id: 'later' }])
  expect(read('a', tx).n).toBe(0)
  expect(store.find('c', { filter: { _id: 'later' } }, tx)).toEqual([])
  store.abort(tx)
})

test('only documents that are named can be removed in a transaction', async () => {
  const tx = store.begin()
  await expect(store.remove('c', { filter: { on: true }, multi: true }, tx)).rejects.toMatchObject({
    code: 'DATABASE_TRANSACTION_FAIL',
  })
})

test('two open transactions cannot claim one unique key', async () => {
  store.ensureIndex('c', { name: 'phone', keys: [['phone', 1]] })
  store.ensureIndex('u', { name: 'phone', keys: [['phone', 1]], unique: true })
  const [first, second] = [store.begin(), store.begin()]
  await store.insert('u', [{ _id: '1', phone: '138' }], first)
  await expect(store.insert('u', [{ _id: '2', phone: '138' }], second)).rejects.toMatchObject({
    code: 'DATABASE_TRANSACTION_CONFLICT',
  })
  await store.commit(first)
  const third = store.begin()
  await expect(store.insert('u', [{ _id: '3', phone: '138' }], third)).rejects.toThrow(/E11000.*index: phone/)
})

test('a unique key may move from one document to another inside a transaction', async () => {
  store.ensureIndex('u', { name: 'phone', keys: [['phone', 1]], unique: true })
  await store.insert('u', [{ _id: 'old', phone: '138' }])
  const tx = store.begin()
  await store.remove('u', { filter: { _id: 'old' }, multi: false }, tx)
  await store.insert('u', [{ _id: 'new', phone: '138' }], tx)
  await store.commit(tx)
  expect(store.find('u', {})).toEqual(['{"_id":"new","phone":"138"}'])
})

test('a transaction that is left alone ends after 30 seconds and frees its documents', async () => {
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick'] })
  const tx = store.begin()
  await change('a', { $set: { n: 1 } }, tx)
  jest.advanceTimersByTime(30_000)
  jest.useRealTimers()
  await expect(store.commit(tx)).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' })
  await change('a', { $set: { n: 5 } })
  expect(read('a').n).toBe(5)
})

test('an update of all that match is refused inside a transaction, which it ends', async () => {
  const tx = store.begin()
  await change('a', { $set: { n: 5 } }, tx)
  const all = { filter: { on: true }, change: { $set: { n: 9 } }, multi: true }
  await expect(store.update('c', all, tx)).rejects.toThrow('where().update() is not supported in a transaction')
  await expect(store.commit(tx)).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' })
  expect([read('a').n, read('b').n]).toEqual([0, 0])
})
