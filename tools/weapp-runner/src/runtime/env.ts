import type { template } from 'glass-easel'
import type { PackageData, Screen } from '../package-data'

export type ModuleFunction = (require: unknown, module: { exports: unknown }, exports: unknown) => void
export type Problem = { kind: string; message: string; stack?: string }

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

/** Reports something that must fail the run. */
export function problem(kind: string, error: unknown): void {
  const known = error instanceof Error || (typeof error === 'object' && error !== null && 'message' in error)
  const { message, stack } = known ? (error as Error) : { message: describe(error), stack: undefined }
  emit('problem', { kind, message: message || describe(error), stack } satisfies Problem)
}

const describe = (value: unknown) => {
  if (typeof value === 'string') return value
  try {
    return JSON.stringify(value) ?? String(value)
  } catch {
    return String(value)
  }
}

export type ProcGenGroup = template.ComponentTemplate['content']
