import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { collectionsOf } from './collections'
import { Registry, type FunctionEntry } from './functions/registry'
import type { LocalCloudOptions } from './options'
import { parseCron } from './timers/cron'

const KB = 1024
const MB = KB * KB

/** What an environment of the real cloud holds, as its quota pages say. */
export const LIMITS = {
  functions: 50,
  /** Names and values of one function's environment variables together, in bytes. */
  environmentBytes: 4 * KB,
  timersPerFunction: 1,
  collections: 100,
  indexesPerCollection: 20,
  /** A function's package, zipped, as it can be uploaded, and unpacked. */
  zippedBytes: 50 * MB,
  packageBytes: 500 * MB,
  /** The event and the answer of a synchronous call. */
  eventBytes: 6 * MB,
  answerBytes: 6 * MB,
}

/** The real cloud would refuse this deployment: `problems` says why, one sentence each. */
export class LimitsExceeded extends Error {
  readonly code = 'LIMITS_EXCEEDED'
  constructor(readonly problems: readonly string[]) {
    super(['The cloud would refuse this deployment (--no-limits starts it all the same):', ...problems].join('\n  '))
    this.name = 'LimitsExceeded'
  }
}

const amount = (n: number) => n.toLocaleString('en-US')

function tooMany(found: number, most: number, what: string): string[] {
  return found > most ? [`${amount(found)} ${what} are more than the ${amount(most)} allowed.`] : []
}

const environmentBytes = (variables: Readonly<Record<string, string>>): number =>
  Object.entries(variables).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + Buffer.byteLength(value), 0)

function timerProblems({ name, triggers }: FunctionEntry): string[] {
  const timers = triggers.filter(({ type }) => type === 'timer')
  const unreadable = timers.flatMap(({ name: timer, config }) => {
    try {
      parseCron(config)
      return []
    } catch (error) {
      return [`function ${name}, timer ${timer}: ${(error as Error).message}.`]
    }
  })
  return [...tooMany(timers.length, LIMITS.timersPerFunction, `timers of function ${name}`), ...unreadable]
}

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))

/** A package is only zipped when it is big enough to matter. */
function packageProblems({ name, entry }: FunctionEntry): string[] {
  const files = filesUnder(join(entry, '..'))
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0)
  if (bytes > LIMITS.packageBytes) return tooMany(bytes, LIMITS.packageBytes, `bytes of function ${name}`)
  if (bytes <= LIMITS.zippedBytes) return []
  const zipped = files.reduce((sum, file) => sum + deflateRawSync(readFileSync(file)).length, 0)
  return tooMany(zipped, LIMITS.zippedBytes, `zipped bytes of function ${name}`)
}

function functionProblems(options: LocalCloudOptions): string[] {
  const all = new Registry(options.functions, options.functionConfigs).all()
  return [
    ...tooMany(all.length, LIMITS.functions, 'functions'),
    ...all.flatMap((entry) => {
      const bytes = environmentBytes({ ...options.functionEnv, ...entry.envVariables })
      return [
        ...tooMany(bytes, LIMITS.environmentBytes, `bytes of environment variables of function ${entry.name}`),
        ...timerProblems(entry),
        ...packageProblems(entry),
      ]
    }),
  ]
}

function collectionProblems({ collections }: LocalCloudOptions): string[] {
  const missing = typeof collections === 'string' && !existsSync(collections)
  const specs = missing ? [] : collectionsOf(collections)
  return [
    ...tooMany(specs.length, LIMITS.collections, 'collections'),
    ...specs.flatMap(({ name, indexes = [] }) =>
      tooMany(indexes.length, LIMITS.indexesPerCollection, `indexes of collection ${name}`),
    ),
  ]
}

/** Why the real cloud would refuse a deployment, one sentence each; empty when it would take it. */
export const deploymentProblems = (options: LocalCloudOptions): string[] => [
  ...functionProblems(options),
  ...collectionProblems(options),
]

/** @throws LimitsExceeded unless the options lift the limits */
export function checkLimits(options: LocalCloudOptions): void {
  const problems = options.limits === false ? [] : deploymentProblems(options)
  if (problems.length > 0) throw new LimitsExceeded(problems)
}
