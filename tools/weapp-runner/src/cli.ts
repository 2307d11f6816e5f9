import { parseArgs } from 'node:util'
import { check, sizesOf } from './check'
import { format, type Problem } from './problems'
import { readJsonFile } from './project/json'
import { run, type RunOptions } from './run'
import { endWithParent } from './watch-parent'

const USAGE = `weapp-runner auto  --project <dir> [--auto-port 9420] [--engine strict|chromium] [--cloud <url>]
                   [--openid <token>] [--scripted <file.json>] [--url <page?query>] [--no-privacy-check]
                   [--outlive-parent]
weapp-runner check --project <dir>

Each option of auto may come from the environment instead: WEAPP_RUNNER_ENGINE, WEAPP_RUNNER_CLOUD,
WEAPP_RUNNER_OPENID, WEAPP_RUNNER_SCRIPTED, WEAPP_RUNNER_URL, WEAPP_RUNNER_NO_PRIVACY_CHECK=1.

A runner ends with the process that started it, unless --outlive-parent is given.`

/** Options of WeChat DevTools' own cli that mean nothing here but may be passed by the automator. */
const IGNORED = {
  'auto-account': { type: 'string' },
  ticket: { type: 'string' },
  'trust-project': { type: 'boolean' },
  port: { type: 'string' },
} as const

const fromEnv = (name: string) => process.env[`WEAPP_RUNNER_${name.toUpperCase()}`] || undefined

function autoOptions(values: Record<string, any>): RunOptions {
  const pick = (name: string): string | undefined => values[name] ?? fromEnv(name)
  const engine = pick('engine') ?? 'strict'
  if (engine !== 'strict' && engine !== 'chromium') throw new Error(`unknown engine "${engine}"`)
  const scripted = pick('scripted')
  return {
    project: values.project ?? '.',
    port: Number(values['auto-port'] ?? 9420),
    engine,
    cloud: pick('cloud'),
    openid: pick('openid'),
    url: pick('url'),
    script: scripted ? readJsonFile(scripted) : undefined,
    ...(values['no-privacy-check'] || fromEnv('no_privacy_check') ? { privacyCheck: false } : {}),
  }
}

/** Runs until the automator closes it. The exit code tells whether anything failed: 0 clean, 1 problems. */
async function auto(values: Record<string, any>): Promise<void> {
  // Whoever started this may be gone already: then there is nobody to tell.
  const ipc = (message: unknown) => {
    if (process.connected) process.send?.(message)
  }
  const leave = (problems: Problem[]) => process.exit(problems.length ? 1 : 0)
  const starting = run({
    ...autoOptions(values),
    onProblem: (problem) => {
      process.stderr.write(`${format(problem)}\n`)
      ipc({ type: 'problem', payload: problem })
    },
    onRecord: (record) => ipc({ type: 'record', payload: record }),
    onClose: leave,
  })
  // Whoever started this may be gone before the app stands: an end that is asked for meanwhile waits for it.
  const end = () =>
    starting.then(
      async ({ stop, problems }) => {
        await stop()
        leave(problems)
      },
      () => undefined,
    )
  for (const event of ['SIGTERM', 'SIGINT', 'disconnect']) process.on(event, () => void end())
  if (!values['outlive-parent']) endWithParent(() => void end())
  const running = await starting
  process.on('message', ({ id, type, payload }: { id: number; type: string; payload: any }) => {
    const work: Record<string, () => unknown> = {
      script: () => running.script(payload),
      restart: () => running.restart(payload),
      stop: end,
      sync: () => undefined,
      theme: () => running.setTheme(payload),
      foreground: () => running.setForeground(payload),
    }
    void Promise.resolve(work[type]?.()).then(
      () => ipc({ type: 'reply', id }),
      (error: Error) => ipc({ type: 'reply', id, error: error.message }),
    )
  })
  ipc({ type: 'ready', payload: running.wsEndpoint })
  process.stdout.write(`listening on ${running.wsEndpoint}\n`)
}

/** Entry of the command. */
export async function main(argv: string[]): Promise<void> {
  const option = { type: 'string' } as const
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      project: option,
      'auto-port': option,
      engine: option,
      cloud: option,
      openid: option,
      scripted: option,
      url: option,
      'no-privacy-check': { type: 'boolean' },
      'outlive-parent': { type: 'boolean' },
      help: { type: 'boolean' },
      ...IGNORED,
    },
  })
  const [command] = positionals
  if (command === 'auto') return auto(values)
  if (command === 'check') {
    const problems = await check(values.project ?? '.')
    for (const [name, size] of sizesOf(values.project ?? '.'))
      process.stdout.write(`${name || 'main package'}: ${size} bytes\n`)
    problems.forEach((problem) => process.stderr.write(`${format(problem)}\n`))
    process.exitCode = problems.length ? 1 : 0
    return
  }
  process.stdout.write(`${USAGE}\n`)
  process.exitCode = values.help ? 0 : 2
}
