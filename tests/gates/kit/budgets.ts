import type { Violation } from './syntax'

const KB = 1024
// Every item has its tile there, and the words of each kind of subject: 10 KB came with the vehicles.
const MAIN = 460 * KB
const SUBPACKAGE = 2 * KB * KB
const TOTAL = 20 * KB * KB

export interface BuiltFile {
  path: string
  size: number
}
interface AppJson {
  subPackages?: { root: string }[]
  subpackages?: { root: string }[]
}

/** Bytes of the main package, of every subpackage and of all; paths are relative to the build. */
export function packageSizes(files: readonly BuiltFile[], app: AppJson): Record<string, number> {
  const roots = (app.subPackages ?? app.subpackages ?? []).map(({ root }) => root.replace(/\/?$/, '/'))
  const sizes: Record<string, number> = { main: 0, total: 0 }
  for (const root of roots) sizes[root] = 0
  for (const { path, size } of files) {
    const owner = roots.find((root) => path.startsWith(root)) ?? 'main'
    sizes[owner] += size
    sizes.total += size
  }
  return sizes
}

/** Packages above WeChat's limits, or a main package above our own. */
export const budgetViolations = (files: readonly BuiltFile[], app: AppJson): Violation[] =>
  Object.entries(packageSizes(files, app)).flatMap(([name, size]) => {
    const most = name === 'main' ? MAIN : name === 'total' ? TOTAL : SUBPACKAGE
    return size > most ? [`${name}: ${Math.ceil(size / KB)} KB, at most ${most / KB}`] : []
  })
