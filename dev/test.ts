import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { roundTripReport } from '../tests/kit/round-trips-report'
import { buildClient } from './build/client'
import { buildFunctions } from './build/functions'
import { root } from './build/stamp'
import { testTimes, type SuiteResult } from './test-times'
import { ensureTools } from './tools-of-the-machine'

interface Summary {
  numPassedTests: number
  numFailedTests: number
  numFailedTestSuites: number
  testResults: SuiteResult[]
}

/** Where the tests write down the database round trips that they measured. */
const roundTrips = join(root, 'dist', 'round-trips.txt')

/** Runs some of jest's projects; browser journeys one after another, since they share the machine. */
function jest(name: string, args: string[]): Summary {
  const file = join(root, 'dist', `jest-${name}.json`)
  spawnSync(
    process.execPath,
    [join(root, 'node_modules/jest/bin/jest.js'), '--json', `--outputFile=${file}`, ...args],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, ROUND_TRIPS: roundTrips } },
  )
  return JSON.parse(readFileSync(file, 'utf8')) as Summary
}

async function main(): Promise<void> {
  ensureTools()
  mkdirSync(join(root, 'dist'), { recursive: true })
  await buildFunctions()
  await buildClient('weapp')
  await buildClient('h5')
  writeFileSync(roundTrips, '')
  const runs = [
    jest('unit', ['--selectProjects', 'node', 'dom', '--maxWorkers=2']),
    jest('e2e', ['--selectProjects', 'e2e', '--runInBand']),
  ]
  const results = runs.flatMap(({ testResults }) => testResults)
  console.log(`\n${testTimes(root, results)}`)
  const { unmeasured, loose } = roundTripReport(readFileSync(roundTrips, 'utf8'))
  if (loose.length > 0) console.log(`\nBudgets of round trips that could be lower: ${loose.join('; ')}`)
  if (unmeasured.length > 0) console.log(`\nNo test calls with success: ${unmeasured.join(', ')}`)
  const sum = (key: 'numPassedTests' | 'numFailedTests' | 'numFailedTestSuites') =>
    runs.reduce((total, run) => total + run[key], 0)
  console.log(`\n${sum('numPassedTests')} passed, ${sum('numFailedTests')} failed`)
  const failed = sum('numFailedTests') + sum('numFailedTestSuites') + unmeasured.length
  process.exit(failed > 0 || sum('numPassedTests') === 0 ? 1 : 0)
}

main().catch((error: Error) => {
  console.error(error.stack)
  process.exit(1)
})
