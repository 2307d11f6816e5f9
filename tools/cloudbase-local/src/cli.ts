import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { startLocalCloud } from './cloud'
import { projectOptions } from './project'

const HELP = `cloudbase-local start [options]

  --project DIR      the CloudBase project (default .): its cloudbaserc.json names environment and functions
  --data DIR         where everything is kept (default .local)
  --port N           default 8300; 0 takes any free port
  --host ADDRESS     default 127.0.0.1; 0.0.0.0 lets other machines in
  --origin URL       public address for the URLs that are handed out
  --functions DIR    folder of built functions, instead of the project's
  --collections FILE JSON list of collections and indexes (default collections.json in the project)
  --web DIR          static web client to serve at /
  --workers N        function calls at the same time (default 2)
  --no-limits        start what the real cloud would refuse

  cloudbase-local export DIR | import DIR [--data DIR]   all state as NDJSON and files
`

const OPTIONS = {
  project: { type: 'string', default: '.' },
  data: { type: 'string', default: '.local' },
  port: { type: 'string', default: '8300' },
  host: { type: 'string' },
  origin: { type: 'string' },
  functions: { type: 'string' },
  collections: { type: 'string' },
  web: { type: 'string' },
  workers: { type: 'string' },
  'no-limits': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

async function main(): Promise<void> {
  const {
    values,
    positionals: [command = 'start', folder],
  } = parseArgs({ options: OPTIONS, allowPositionals: true })
  if (values.help || !['start', 'export', 'import'].includes(command)) {
    console.log(HELP)
    process.exitCode = values.help ? 0 : 1
    return
  }
  if (command !== 'start') return moveState(command, folder, values.data)
  const project = resolve(values.project)
  const listed = values.collections ?? join(project, 'collections.json')
  if (values.host && !/^(127\.|localhost$|::1$)/.test(values.host))
    console.warn('Warning: other machines can reach this cloud. It is meant for development.')
  const starting = startLocalCloud({
    ...projectOptions(project),
    data: values.data,
    port: Number(values.port),
    host: values.host,
    origin: values.origin,
    web: values.web,
    ...(values.functions && { functions: values.functions }),
    ...(values.workers && { workers: Number(values.workers) }),
    collections: existsSync(listed) ? listed : undefined,
    limits: !values['no-limits'],
  })
  // Heard from the beginning: whoever sees the address may stop it at once.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void starting.then((cloud) => cloud.stop()).then(() => process.exit(0)))
  const cloud = await starting
  console.log('For the SDKs in another process:')
  for (const [key, value] of Object.entries(cloud.sdkEnv())) console.log(`  export ${key}='${value}'`)
}

async function moveState(command: string, folder: string | undefined, data: string): Promise<void> {
  if (folder === undefined) throw new Error(`cloudbase-local ${command} needs a folder`)
  const cloud = await startLocalCloud({ data, port: 0, quiet: true, timers: false })
  try {
    const { documents, files } = command === 'export' ? await cloud.exportTo(folder) : await cloud.importFrom(folder)
    console.log(`${command}ed ${documents} documents and ${files} files`)
  } finally {
    await cloud.stop()
  }
}

main().catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
