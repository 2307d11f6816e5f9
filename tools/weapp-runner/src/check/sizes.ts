import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { AppConfig } from '../package-data'
import type { Problem } from '../problems'
import type { Settings } from '../project/read'

const MB = 1024 * 1024
/** WeChat's own limits, in bytes. */
const LIMITS = { main: 2 * MB, subpackage: 2 * MB, total: 20 * MB }

/** Bytes per package; `''` is the main package. */
export function packageSizes(root: string, files: string[], app: AppConfig): Map<string, number> {
  const sizes = new Map<string, number>([['', 0], ...app.subPackages.map((one): [string, number] => [one.root, 0])])
  for (const file of files) {
    const owner = app.subPackages.find((one) => file.startsWith(`${one.root}/`))?.root ?? ''
    sizes.set(owner, sizes.get(owner)! + statSync(join(root, file)).size)
  }
  return sizes
}

/** Measures the packages against WeChat's limits and the project's own budgets. */
export function checkSizes(
  root: string,
  files: string[],
  app: AppConfig,
  budgets: NonNullable<Settings['budgets']>,
): Problem[] {
  const sizes = packageSizes(root, files, app)
  const problems: Problem[] = []
  const hold = (name: string, size: number, limit: number | undefined, whose: string) => {
    if (limit === undefined || size <= limit) return
    problems.push({ kind: 'package-size', message: `${name} is ${size} bytes; ${whose} is ${limit}` })
  }
  for (const [name, size] of sizes) {
    const label = name ? `subpackage ${name}` : 'the main package'
    hold(label, size, name ? LIMITS.subpackage : LIMITS.main, "WeChat's limit")
    hold(label, size, budgets.packages?.[name] ?? (name ? budgets.subpackage : budgets.main), "the project's budget")
  }
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  hold('the whole', total, LIMITS.total, "WeChat's limit")
  hold('the whole', total, budgets.total, "the project's budget")
  return problems
}
