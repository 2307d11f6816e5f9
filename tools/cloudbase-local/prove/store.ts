import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { SqliteStore } from '../src/store/sqlite-store'
import { cases } from '../test/fuzz/arbitraries'
import { newTally, runCase } from '../test/fuzz/run-case'

/** 100,000 random cases of the store against mingo and a naive updater; writes the table that is committed. */
const runs = Number(process.argv[2] ?? 100_000)
const seed = Number(process.argv[3] ?? 20261121)

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'prove-store-'))
  const store = new SqliteStore({ file: join(folder, 'documents.db'), synchronous: 'OFF' })
  const tally = newTally()
  const started = Date.now()
  let run = 0
  await fc.assert(
    fc.asyncProperty(cases, async (given) => {
      if (run % 100 === 0) store.clear()
      if (run % 10_000 === 0 && run > 0) console.log(`${run} cases, ${Math.round((Date.now() - started) / 1000)} s`)
      await runCase(store, `c${run++}`, given, tally)
    }),
    { numRuns: runs, seed },
  )
  store.close()
  rmSync(folder, { recursive: true })
  const rows: [string, number | string][] = [
    ['cases', runs],
    ['differences', 0],
    ['seed', String(seed)],
    ['queries', tally.find],
    ['documents they found', tally.found],
    ['counts', tally.count],
    ['updates', tally.update],
    ['documents updated', tally.updated],
    ['updates refused, as MongoDB does', tally.refused],
    ['removals', tally.remove],
    ['seconds', Math.round((Date.now() - started) / 1000)],
  ]
  const table = [
    '# Store against reference',
    '',
    '`npm run prove:store` wrote this.',
    '',
    '| | |',
    '|---|---:|',
    ...rows.map(([name, value]) => `| ${name} | ${value.toLocaleString('en')} |`),
    '',
  ].join('\n')
  console.log(table)
  if (runs >= 100_000) writeFileSync(join(__dirname, 'results', 'store.md'), table)
}

main().catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
