import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { functionNames } from '../dev/build/functions'
import { root } from '../dev/build/stamp'
import { median, round, type Row } from './report'

const measure = 'const at = performance.now(); require(process.argv[1]); console.log(performance.now() - at); process.exit(0)'

/** Size of each function's one file, and how long a fresh process takes to load it: most of a cold start. */
export function functionSizes(): Row[] {
  return functionNames().map((name) => {
    const file = join(root, 'dist/cloudfunctions', name, 'index.js')
    const kilobytes = round(statSync(file).size / 1024)
    const ms = round(median([1, 2, 3].map(() => Number(execFileSync(process.execPath, ['-e', measure, file], { encoding: 'utf8' })))))
    return { what: `function ${name}`, figure: `${kilobytes} KB`, beside: `require ${ms} ms`, aim: '≤ 1.5 MB', met: kilobytes <= 1536, raw: { kilobytes, requireMs: ms } }
  })
}
