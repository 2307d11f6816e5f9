import { createRequire } from 'node:module'
import { startStrict } from './engine/strict'
import type { Engine, EngineOptions, RuntimeEvent } from './engine/engine'
import { Host } from './host/host'
import type { Record as HostRecord } from './host/records'
import type { Script } from './host/script'
import type { Screen } from './package-data'
import { format, type Problem } from './problems'
import { compile } from './project/compile'
import { readProject } from './project/read'
import { protocol } from './protocol/methods'
import { serve } from './protocol/server'
import { DEFAULT_SCREEN } from './screen'

export interface RunOptions {
  project: string
  /** 0 takes any free port. */
  port?: number
  engine?: 'strict' | 'chromium'
  cloud?: string
  openid?: string
  script?: Script
  screen?: Partial<Screen>
  /** Page to open first instead of the app's, with its query. */
  url?: string
  /** Whether personal data needs the user's consent first, as on a phone. Default true. */
  privacyCheck?: boolean
  onRecord?(record: HostRecord): void
  onProblem?(problem: Problem): void
  /** The automator has closed the run. */
  onClose?(problems: Problem[]): void
}

export interface Run {
  wsEndpoint: string
  problems: Problem[]
  records: HostRecord[]
  script(script: Script): void
  /** Starts the app anew; storage and files stay. */
  restart(url?: string): Promise<void>
  setTheme(theme: 'light' | 'dark'): Promise<void>
  /** Sends the app to the background, or back. */
  setForeground(visible: boolean): Promise<void>
  stop(): Promise<void>
}

const starters: { [name: string]: (options: EngineOptions) => Promise<Engine> } = {
  strict: startStrict,
  // Playwright takes a while to load: only who needs a browser waits for it.
  chromium: async (options) =>
    (createRequire(__filename)('./engine/chromium') as typeof import('./engine/chromium')).startChromium(options),
}

const deadEngine = ({ message }: Error): Engine => {
  const refuse = () => Promise.reject(new Error(`the mini-program did not start: ${message}`))
  return { call: refuse, define: refuse, stop: async () => undefined }
}

/** Runs a built mini-program in this process and serves the automator. */
export async function run(options: RunOptions): Promise<Run> {
  const project = readProject(options.project)
  const screen = { ...DEFAULT_SCREEN, ...project.settings.screen, ...options.screen }
  const problems: Problem[] = []
  const records: HostRecord[] = []
  const onRecord = (record: HostRecord) => {
    records.push(record)
    options.onRecord?.(record)
  }
  const onProblem = (problem: Problem) => {
    problems.push(problem)
    options.onProblem?.(problem)
    server?.send('App.exceptionThrown', {
      exception: { name: problem.kind, message: problem.message, stack: problem.stack ?? '' },
    })
    server?.send('App.logAdded', { type: 'error', args: [format(problem)] })
  }
  const compiled = compile(project, screen, options.privacyCheck ?? project.settings.privacyCheck)
  const host = new Host({
    root: project.root,
    cloud: { endpoint: options.cloud ?? project.settings.cloud, openid: options.openid },
    script: { ...project.settings.scripted, ...options.script },
    regionsFile: project.settings.regions,
    onRecord,
    onProblem,
  })
  const onEvent = ({ type, payload }: RuntimeEvent) => {
    if (type === 'problem') onProblem(payload)
    else if (type === 'record') onRecord(payload)
    else if (type === 'log') server?.send('App.logAdded', payload)
    else if (type === 'binding') server?.send('App.bindingCalled', payload)
  }
  /** A package that cannot even start is a problem like any other: the automator still gets its answers. */
  const start = (url = options.url) =>
    starters[options.engine ?? 'strict']!({ compiled, host, screen, url, onEvent }).catch((error: Error) => {
      onProblem({ kind: 'start', message: error.message, stack: error.stack })
      return deadEngine(error)
    })

  let engine: Promise<Engine>
  const server = await serve(
    options.port ?? 0,
    protocol(
      () => engine,
      () => {
        void stop().then(() => options.onClose?.(problems))
      },
    ),
  )
  let stopped: Promise<void> | null = null
  const stop = () =>
    (stopped ??= (async () => {
      await server.close()
      await (await engine).stop()
      host.stop()
    })())
  compiled.problems.forEach(onProblem)
  engine = start()
  await engine
  return {
    wsEndpoint: `ws://127.0.0.1:${server.port}`,
    problems,
    records,
    stop,
    script: (script) => host.answers.add(script),
    setTheme: async (theme) => {
      screen.theme = theme
      await (await engine).call('App.setTheme', { theme })
    },
    setForeground: async (visible) => {
      await (await engine).call('App.setForeground', { visible })
    },
    restart: async (url) => {
      engine = engine.then(async (last) => {
        await last.stop()
        return start(url)
      })
      await engine
    },
  }
}
