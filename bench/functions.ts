import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { functions } from '../cloudfunctions/functions'
import { root } from '../dev/build/stamp'
import type { Extent } from './extent'
import { median, round, type Row } from './report'

const measure =
  'const at = performance.now(); require(process.argv[1]); console.log(performance.now() - at); process.exit(0)'
const kilobytes = (bytes: number) => round(bytes / 1024)

/** Everything that is deployed of a function, as a zip would hold it. */
const zipped = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .reduce((sum, { parentPath, name }) => sum + deflateRawSync(readFileSync(join(parentPath, name))).length, 0)

/**
 * Size of each function's one file and of its package, and how long a fresh process takes to load it: most of a cold
 * start.
 */
export function functionSizes({ samples }: Extent): Row[] {
  return Object.keys(functions).map((name) => {
    const folder = join(root, 'dist/cloudfunctions', name)
    const file = join(folder, 'index.js')
    const [code, zip] = [kilobytes(readFileSync(file).length), kilobytes(zipped(folder))]
    const ms = round(
      median(
        Array.from({ length: samples }, () =>
          Number(execFileSync(process.execPath, ['-e', measure, file], { encoding: 'utf8' })),
        ),
      ),
    )
    return {
      what: `function ${name}`,
      figure: `${code} KB, require ${ms} ms`,
      beside: `package zipped ${zip} KB`,
      raw: { kilobytes: code, zippedKilobytes: zip, requireMs: ms },
    }
  })
}
