import type { Compiled } from '../project/compile'
import type { Host } from '../host/host'
import type { Screen } from '../package-data'

/** An event that the runtime sends: log, problem, binding, record. */
export interface RuntimeEvent {
  type: string
  payload: any
}

export interface EngineOptions {
  compiled: Compiled
  host: Host
  screen: Screen
  /** Page to open first, with query; default is the app's. */
  url?: string
  onEvent(event: RuntimeEvent): void
}

/** A place to run a mini-program in. */
export interface Engine {
  /** Calls a method of the automator's protocol inside the runtime. */
  call(method: string, params: Record<string, unknown>): Promise<any>
  /** Makes a function of the app's realm out of its source and gives it a handle. */
  define(source: string): Promise<string>
  /** A real finger, where there is a real screen. */
  tap?(elementId: string, pageId: number): Promise<void>
  screenshot?(): Promise<string>
  stop(): Promise<void>
}
