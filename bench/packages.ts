import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root } from '../dev/build/stamp'
import { packageSizes } from '../tests/gates/kit/budgets'
import { round, type Row } from './report'

const folder = join(root, 'dist/weapp')

/** What WeChat would count: the main package and all packages of the built mini-program. */
export function packages(): Row[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))
    .map((path) => ({ path: relative(folder, path), size: statSync(path).size }))
  const { main, total } = packageSizes(files, JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8')) as object) as {
    main: number
    total: number
  }
  const kilobytes = (bytes: number) => round(bytes / 1024)
  return [
    {
      what: 'weapp main package',
      figure: `${kilobytes(main)} KB`,
      aim: '≤ 460 KB',
      met: main <= 460 * 1024,
      raw: { kilobytes: kilobytes(main) },
    },
    {
      what: 'weapp, all packages',
      figure: `${kilobytes(total)} KB`,
      aim: '≤ 20 MB',
      met: total <= 20 * 1024 * 1024,
      raw: { kilobytes: kilobytes(total) },
    },
  ]
}
