import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

interface Trigger {
  name: string
  type: string
  config: string
}

export interface FunctionConfig {
  timeout: number
  memorySize: number
  handler: string
  envVariables: Record<string, string>
  triggers: Trigger[]
}

export interface FunctionEntry extends FunctionConfig {
  name: string
  entry: string
  /** Changes whenever the function was built anew. */
  stamp: number
}

/** Limits of a new function in CloudBase, but with a timeout (seconds) that suits a cold laptop. */
const DEFAULTS: FunctionConfig = { timeout: 20, memorySize: 256, handler: 'index.main', envVariables: {}, triggers: [] }

const NAME = /^[A-Za-z][\w-]{0,59}$/

const stampOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0

/** The built functions in a folder, each `<name>/index.js` with an optional `config.json`, seen anew at every call. */
export class Registry {
  private readonly known = new Map<string, FunctionEntry>()
  private readonly root?: string

  constructor(
    folder: string | undefined,
    private readonly configs: Record<string, Partial<FunctionConfig>> = {},
  ) {
    this.root = folder === undefined ? undefined : resolve(folder)
  }

  /** Undefined when no such function is built. */
  find(name: string): FunctionEntry | undefined {
    if (this.root === undefined || !NAME.test(name)) return undefined
    const entry = join(this.root, name, 'index.js')
    const built = stampOf(entry)
    if (built === 0) return undefined
    const config = join(this.root, name, 'config.json')
    const stamp = built + stampOf(config)
    const known = this.known.get(name)
    if (known?.stamp === stamp) return known
    const fresh = { ...DEFAULTS, ...this.configs[name], ...this.config(config), name, entry, stamp }
    this.known.set(name, fresh)
    return fresh
  }

  private config(file: string): Partial<FunctionConfig> {
    if (stampOf(file) === 0) return {}
    try {
      return JSON.parse(readFileSync(file, 'utf8')) as Partial<FunctionConfig>
    } catch (error) {
      console.error(`[cloudbase-local] ${file} is not valid JSON: ${(error as Error).message}`)
      return {}
    }
  }

  all(): FunctionEntry[] {
    if (this.root === undefined || !statSync(this.root, { throwIfNoEntry: false })?.isDirectory()) return []
    return readdirSync(this.root)
      .sort()
      .map((name) => this.find(name))
      .filter((found) => found !== undefined)
  }
}
