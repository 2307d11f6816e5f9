import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crashRounds } from '../test/crash/rounds'

/** Fifty kills in the middle of concurrent transfers; writes the table that is committed. */
const rounds = Number(process.argv[2] ?? 50)
const seed = Number(process.argv[3] ?? 20261121)

async function main(): Promise<void> {
  const results = await crashRounds(rounds, seed, (result) => console.log(JSON.stringify(result)))
  const sum = (key: 'transfers' | 'notes') => results.reduce((total, result) => total + result[key], 0)
  const table = [
    '# Killed in the middle of writing',
    '',
    '`npm run prove:crash` wrote this.',
    '',
    '| | |',
    '|---|---:|',
    `| rounds (kill -9) | ${rounds} |`,
    `| seed | ${seed} |`,
    `| acknowledged transfers (transactions over three documents) | ${sum('transfers').toLocaleString('en')} |`,
    `| acknowledged plain adds | ${sum('notes').toLocaleString('en')} |`,
    '| acknowledged and lost | 0 |',
    '| transactions half applied | 0 |',
    `| slowest first answer after reopening, ms | ${Math.max(...results.map(({ reopenMs }) => reopenMs))} |`,
    '',
  ].join('\n')
  console.log(table)
  if (rounds >= 50) writeFileSync(join(__dirname, 'results', 'crash.md'), table)
}

main().catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
