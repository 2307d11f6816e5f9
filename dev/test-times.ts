import { relative } from 'node:path'

/** What jest reports of one test file. Instants in milliseconds. */
export interface SuiteResult {
  name: string
  startTime: number
  endTime: number
  assertionResults: { fullName: string; duration?: number | null }[]
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1).padStart(7)} s`
const slowestFirst = <T extends { ms: number }>(all: T[]): T[] => all.sort((a, b) => b.ms - a.ms)
const slowest = 10

/** Seconds of every suite, slowest first, and of the ten slowest tests; paths below `root`. */
export function testTimes(root: string, results: readonly SuiteResult[]): string {
  const suites = slowestFirst(
    results.map(({ name, startTime, endTime }) => ({ name: relative(root, name), ms: endTime - startTime })),
  )
  const tests = slowestFirst(
    results.flatMap(({ name, assertionResults }) =>
      assertionResults.map((one) => ({ name: `${relative(root, name)}: ${one.fullName}`, ms: one.duration ?? 0 })),
    ),
  )
  const lines = (all: typeof suites) => all.map(({ name, ms }) => `${seconds(ms)}  ${name}`)
  return ['seconds per suite', ...lines(suites), '', 'the ten slowest tests', ...lines(tests.slice(0, slowest))].join(
    '\n',
  )
}
