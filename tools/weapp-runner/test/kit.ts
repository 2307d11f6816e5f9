import { join } from 'node:path'
import automator from 'miniprogram-automator'
import { startRunner, type Runner, type StartOptions } from '../src'

type MiniProgram = Awaited<ReturnType<typeof automator.connect>>
type Page = NonNullable<Awaited<ReturnType<MiniProgram['currentPage']>>>

export const fixture = (name: string) => join(__dirname, 'fixtures', name)

export interface Session {
  runner: Runner
  mini: MiniProgram
  page(): Promise<Page>
  el(selector: string): Promise<any>
  text(selector: string): Promise<string>
  tap(selector: string): Promise<void>
  /** Calls wx in the app as its own code would. */
  wx(method: string, ...args: unknown[]): Promise<any>
  /** Waits until the check passes; its last failure is the test's. */
  until(check: () => Promise<void> | void): Promise<void>
  close(): Promise<void>
}

export const pause = (ms: number) =>
  new Promise((resolve) => {
    setTimeout(resolve, ms)
  })
const TRIES = 1200

/** Waits until the check passes; its last failure is the caller's. */
export async function until(check: () => Promise<void> | void): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      return await check()
    } catch (error) {
      if (tries === TRIES) throw error
      await pause(25)
    }
  }
}

/** Starts a mini-program and connects the unmodified automator to it. */
export async function open(project: string, options: Partial<StartOptions> = {}): Promise<Session> {
  const runner = await startRunner({ project, ...options })
  const mini = await automator.connect({ wsEndpoint: runner.wsEndpoint })
  const page = async () => (await mini.currentPage())!
  const el = async (selector: string) => {
    const found = await (await page()).$(selector)
    if (!found) throw new Error(`no element ${selector}`)
    return found as any
  }
  return {
    runner,
    mini,
    page,
    el,
    until,
    text: async (selector) => (await el(selector)).text(),
    tap: async (selector) => (await el(selector)).tap(),
    wx: (method, ...args) => mini.callWxMethod(method, ...args),
    close: async () => {
      mini.disconnect()
      await runner.stop()
    },
  }
}
