import type { SourceFile } from './files'
import { isTest } from './files'
import type { Violation } from './syntax'

const LONGEST = 400
const LONGEST_FUNCTION = 40
const MEDIAN = 60
const NINE_OF_TEN = 200

export const linesOf = ({ text }: SourceFile): number => text.replace(/\n$/, '').split('\n').length

const isFunctionEntry = (path: string): boolean => /^cloudfunctions\/(?!kernel\/)[^/]+\/index\.ts$/.test(path)

/** Files that have grown past what one reads at a sitting. */
export const sizeViolations = (files: readonly SourceFile[]): Violation[] =>
  files.flatMap((file) => {
    const most = isFunctionEntry(file.path) ? LONGEST_FUNCTION : LONGEST
    const lines = linesOf(file)
    return lines > most ? [`${file.path} has ${lines} lines, at most ${most}`] : []
  })

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]

/** Median and 90th percentile of the sources (tests apart) of each area. */
export function spreadViolations(files: readonly SourceFile[]): Violation[] {
  const areas = new Map<string, number[]>()
  for (const file of files.filter(({ path }) => !isTest(path) && !path.endsWith('.d.ts'))) {
    const area = file.path.startsWith('tools/') ? file.path.split('/').slice(0, 2).join('/') : file.path.split('/')[0]
    areas.set(area, [...(areas.get(area) ?? []), linesOf(file)])
  }
  return [...areas].flatMap(([area, lines]) => {
    const sorted = lines.sort((a, b) => a - b)
    const [median, nine] = [at(sorted, 0.5), at(sorted, 0.9)]
    return [
      ...(median > MEDIAN ? [`${area}: median of ${median} lines, at most ${MEDIAN}`] : []),
      ...(nine > NINE_OF_TEN ? [`${area}: 90th percentile of ${nine} lines, at most ${NINE_OF_TEN}`] : []),
    ]
  })
}
