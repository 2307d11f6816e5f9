import type { SourceFile } from './files'
import type { Violation } from './syntax'

const LONGEST = 450
const LONGEST_SPEC = 600
const LONGEST_ACTION = 40
const WIDEST = 120

const linesOf = ({ text }: SourceFile): string[] => text.replace(/\n$/, '').split('\n')

function mostFor(path: string): number {
  if (/^cloudfunctions\/(?!kernel\/)[^/]+\/[^/]+\.ts$/.test(path)) return LONGEST_ACTION
  return path.endsWith('.spec.ts') ? LONGEST_SPEC : LONGEST
}

/** Files that have grown past what one reads at a sitting; how hard a function is to read, ESLint says. */
export const sizeViolations = (files: readonly SourceFile[]): Violation[] =>
  files.flatMap((file) => {
    const lines = linesOf(file).length
    const most = mostFor(file.path)
    return lines > most ? [`${file.path} has ${lines} lines, at most ${most}`] : []
  })

/** Lines that the formatter could not break: a long text or comment is broken by hand. */
export const widthViolations = (files: readonly SourceFile[]): Violation[] =>
  files.flatMap((file) =>
    linesOf(file).flatMap((line, at) => {
      const columns = [...line].length
      return columns > WIDEST ? [`${file.path}:${at + 1} has ${columns} columns`] : []
    }),
  )
