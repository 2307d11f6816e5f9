import type { PackageData, Screen } from '../package-data'

export type ModuleFunction = (require: unknown, module: { exports: unknown }, exports: unknown) => void
type Problem = { kind: string; message: string; stack?: string }

/** Everything that the runtime gets from outside its realm. Only strings cross the host calls. */
export interface Env {
  engine: 'strict' | 'chromium'
  window: Window & typeof globalThis
  document: Document
  global: Record<string, unknown>
  screen: Screen
  pkg: PackageData
  templates: Record<string, (name: string) => unknown>
  compile(path: string): ModuleFunction | undefined
  hostSync(request: string): string
  hostAsync(request: string, done: (reply: string) => void): void
  emit(event: string): void
  createCanvas(width: number, height: number): HTMLCanvasElement
}

let current: Env

export const env = () => current
export const setEnv = (value: Env) => {
  current = value
}

/** Sends an event (log, problem, binding call, record) to the runner. */
export const emit = (type: string, payload: unknown) => current.emit(JSON.stringify({ type, payload }))

/** Reports something that must fail the run, with the place in the package's own code where there is one. */
export function problem(kind: string, error: unknown): void {
  const { message, stack } = known(error) ? error : { message: describe(error), stack: undefined }
  const text = message || describe(error)
  const place = stack && placeIn(stack)
  emit('problem', { kind, message: place ? `${text} (${place})` : text, stack } satisfies Problem)
}

/** Errors may come from another realm: what counts is their message. */
const known = (error: unknown): error is Error =>
  error instanceof Error || (typeof error === 'object' && error !== null && 'message' in error)

/** An error with the words that say where it happened, such as `in onLoad of pages/home/index`. */
export function withContext(error: unknown, context: string): { message: string; stack?: string } {
  const { message, stack } = known(error) ? error : { message: describe(error), stack: undefined }
  return { message: message.endsWith(context) ? message : `${message} ${context}`, stack }
}

/** The first place of a stack that lies in the package: `file:line:column`. */
function placeIn(stack: string): string | undefined {
  for (const [, path, line, column] of stack.matchAll(/([\w@.\-/]+)\.js:(\d+)(?::(\d+))?/g)) {
    const script = path!.replace(/^.*\/module\//, '')
    if (!current.pkg.scripts.includes(script)) continue
    const shift = current.engine === 'chromium' ? WRAPPER_LINES : 0
    return [`${script}.js`, Number(line) - shift, ...(column ? [column] : [])].join(':')
  }
  return undefined
}

/** The chromium engine's server puts a line before each script, see page-server.ts. */
const WRAPPER_LINES = 1

const describe = (value: unknown) => {
  if (typeof value === 'string') return value
  try {
    return JSON.stringify(value) ?? String(value)
  } catch {
    return String(value)
  }
}
