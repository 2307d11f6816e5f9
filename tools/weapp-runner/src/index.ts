import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import type { Record as HostRecord } from './host/records'
import type { Script } from './host/script'
import type { Problem } from './problems'

export { check, sizesOf } from './check'
export type { Problem } from './problems'
export type { Script, Answer } from './host/script'
export type { Record } from './host/records'

export interface StartOptions {
  /** Folder with project.config.json. */
  project: string
  engine?: 'strict' | 'chromium'
  /** 0, the default, takes any free port. */
  port?: number
  /** The local cloud's client endpoint. */
  cloud?: string
  /** Signed identity of the phone's user. */
  openid?: string
  script?: Script
  /** Page to open first, with query. */
  url?: string
  /** false: nothing asks for consent before it touches personal data. Default true, as on a phone. */
  privacyCheck?: boolean
}

export interface Runner {
  wsEndpoint: string
  /** What the app did outside itself, oldest first: album, sharedFile, toast, subscribe … */
  records: HostRecord[]
  /** Everything that must fail the run; empty is good. */
  problems: Problem[]
  /** Adds or replaces scripted answers. */
  script(script: Script): Promise<void>
  /** Waits until every record and problem that happened before has arrived here. */
  sync(): Promise<void>
  /** Starts the app anew, keeping storage and files. */
  restart(url?: string): Promise<void>
  setTheme(theme: 'light' | 'dark'): Promise<void>
  setForeground(visible: boolean): Promise<void>
  stop(): Promise<void>
}

const CLI = join(__dirname, '../bin/weapp-runner.js')

const args = ({ project, port = 0, engine, cloud, openid, url, privacyCheck }: StartOptions) => [
  'auto',
  '--project',
  project,
  '--auto-port',
  String(port),
  ...Object.entries({ engine, cloud, openid, url }).flatMap(([name, value]) => (value ? [`--${name}`, value] : [])),
  ...(privacyCheck === false ? ['--no-privacy-check'] : []),
]

/** How long an orderly end may take. An endless loop in the app's code would keep it waiting for ever. */
const GRACE = 10_000

/** Starts a runner in a process of its own, so that the app's realm is not the test's. Rejects when it cannot start. */
export async function startRunner(options: StartOptions): Promise<Runner> {
  const child = fork(CLI, args(options), { stdio: ['ignore', 'ignore', 'pipe', 'ipc'], execArgv: [] })
  const records: HostRecord[] = []
  const problems: Problem[] = []
  const ask = requests(child)
  let stderr = ''
  child.stderr!.on('data', (text) => {
    stderr += String(text)
  })
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
  })
  const wsEndpoint = await new Promise<string>((resolve, reject) => {
    child.on('message', ({ type, payload }: { type: string; payload: any }) => {
      if (type === 'ready') resolve(payload)
      if (type === 'record') records.push(payload)
      if (type === 'problem') problems.push(payload)
    })
    child.once('exit', (code) => reject(new Error(`weapp-runner ended with ${code}: ${stderr}`)))
  })
  const runner: Runner = {
    wsEndpoint,
    records,
    problems,
    script: (script) => ask('script', script),
    sync: () => ask('sync'),
    restart: (url) => ask('restart', url),
    setTheme: (theme) => ask('theme', theme),
    setForeground: (visible) => ask('foreground', visible),
    stop: async () => {
      child.kill('SIGTERM')
      const timer = setTimeout(() => child.kill('SIGKILL'), GRACE)
      await exited
      clearTimeout(timer)
    },
  }
  if (options.script) await runner.script(options.script)
  return runner
}

/** Numbered requests to the child, each answered once. */
function requests(child: ChildProcess) {
  const waiting = new Map<number, { resolve(): void; reject(error: Error): void }>()
  let last = 0
  child.on('message', ({ type, id, error }: { type: string; id: number; error?: string }) => {
    if (type !== 'reply') return
    const { resolve, reject } = waiting.get(id)!
    waiting.delete(id)
    if (error) reject(new Error(error))
    else resolve()
  })
  const gone = () => new Error('the runner has ended')
  child.once('exit', () => {
    for (const { reject } of waiting.values()) reject(gone())
    waiting.clear()
  })
  return (type: string, payload?: unknown) =>
    new Promise<void>((resolve, reject) => {
      if (!child.connected) throw gone()
      last += 1
      waiting.set(last, { resolve, reject })
      child.send({ id: last, type, payload })
    })
}
