import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(__dirname, '..')

// Its figures mean nothing after so short a time; that every measurement still runs, and gives them, is what counts.
test('a short run of the benchmark measures everything on the real product', () => {
  const args = ['--import', 'tsx', join(__dirname, 'index.ts'), '--short']
  const table = execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
  const rows = table.split('\n').filter((line) => line.startsWith('| '))
  for (const what of [
    /^\| apply: submit\/s, 32 connections \| [1-9]\d* \| floor [1-9]/m,
    /^\| my cases\/s with 1,000 cases stored \| [1-9]/m,
    /^\| database round trips: review-decide \| [1-9]/m,
    /^\| voucher PDF, warm \| [1-9]/m,
    /^\| weapp main package \| [1-9]/m,
    /^\| function verify \| [1-9]\d* KB, require [1-9]/m,
    /^\| memory at rest \| [1-9]/m,
    /^\| memory at its peak in .* \| [1-9]\d* MB \| [1-9]\d* reads, [1-9]\d* every function, [1-9]\d* applications/m,
  ])
    expect(table).toMatch(what)
  expect(rows.join('\n')).not.toMatch(/NaN|undefined|Infinity/)
})
