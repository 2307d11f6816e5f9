import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { cases } from '../../test/fuzz/arbitraries'
import { newTally, runCase } from '../../test/fuzz/run-case'
import { SqliteStore } from './sqlite-store'

const folder = mkdtempSync(join(tmpdir(), 'store-fuzz-'))
const store = new SqliteStore({ file: join(folder, 'documents.db'), synchronous: 'OFF' })

afterAll(() => {
  store.close()
  rmSync(folder, { recursive: true })
})

test('answers 3,000 random cases as mingo and a naive updater do', async () => {
  const tally = newTally()
  let run = 0
  await fc.assert(
    fc.asyncProperty(cases, async (given) => {
      if (run % 100 === 0) store.clear()
      await runCase(store, `c${run++}`, given, tally)
    }),
    { numRuns: 3000, seed: 20261121 },
  )
  expect(tally.found).toBeGreaterThan(1000)
  expect(tally.updated).toBeGreaterThan(500)
  expect(tally.refused).toBeGreaterThan(100)
})
