import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SqliteStore } from '../src/index'
import { documentOf, INDEXES, ownerOf } from './documents'

export interface StoreFigures {
  documents: number
  'add µs': number
  'where + sort + 20 µs': number
  'doc µs': number
  'update µs': number
  'scan ms': number
}

const ROUNDS = 5
const TIMES = 600
const TOGETHER = 32

const cpu = () => {
  const { user, system } = process.cpuUsage()
  return user + system
}

/** Median over rounds of the CPU time of one operation in microseconds: other processes hardly bend it. */
async function each(times: number, work: (i: number) => unknown): Promise<number> {
  const rounds: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const before = cpu()
    for (let i = 0; i < times; i++) await work(round * times + i)
    rounds.push((cpu() - before) / times)
  }
  return Math.round(rounds.sort((a, b) => a - b)[ROUNDS >> 1] * 10) / 10
}

/** The store without HTTP and SDK, at one size. */
export async function storeAt(documents: number): Promise<StoreFigures> {
  const data = mkdtempSync(join(tmpdir(), 'bench-store-'))
  const store = new SqliteStore({ file: join(data, 'documents.db') })
  store.createCollection('cases')
  for (const index of INDEXES) store.ensureIndex('cases', index)
  store.load(
    'cases',
    (function* () {
      for (let i = 0; i < documents; i++) yield documentOf(i)
    })(),
  )
  const some = () => Math.floor(Math.random() * documents)
  const idOf = (i: number) => ({ _id: `c${String(i).padStart(8, '0')}` })
  let next = documents
  const add = () => Promise.all(Array.from({ length: TOGETHER }, () => store.insert('cases', [documentOf(next++)])))
  for (let i = 0; i < 5; i++) await add()
  const figures = {
    documents,
    'add µs': Math.round(((await each(20, add)) / TOGETHER) * 10) / 10,
    'where + sort + 20 µs': await each(TIMES, () =>
      store.findJson('cases', {
        filter: { owner: ownerOf(some()) },
        order: [{ path: 'createdAt', direction: -1 }],
        limit: 20,
      }),
    ),
    'doc µs': await each(TIMES, () => store.findJson('cases', { filter: idOf(some()), limit: 1 })),
    'update µs':
      Math.round(
        ((await each(20, () =>
          Promise.all(
            Array.from({ length: TOGETHER }, () =>
              store.update('cases', { filter: idOf(some()), change: { $inc: { version: 1 } } }),
            ),
          ),
        )) /
          TOGETHER) *
          10,
      ) / 10,
    'scan ms': Math.round(
      (await each(1, () => store.findJson('cases', { filter: { note: 'nothing', division: { $gt: 0 } } }))) / 1000,
    ),
  }
  store.close()
  rmSync(data, { recursive: true })
  return figures
}
