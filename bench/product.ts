import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { KeyEnvironment } from '../cloudfunctions/kernel/sealing/keys'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startLocalCloud, type LocalCloud } from 'cloudbase-local'
import { build } from 'esbuild'
import { collections } from '../cloudfunctions/kernel/outside/collections'
import { startProduct } from '../dev/cloud'
import { dayOf } from '../shared/calendar'
import { applicantDocs, sessionOf, storedCase } from './people'

// The product under measurement, in a process of its own:
// `product.ts <applicants> <stored cases> <with floor> <with sessions>`.
// It answers questions over the channel to its parent.
const [, , applicants, cases, withFloor, withSessions] = process.argv
const data = mkdtempSync(join(tmpdir(), 'bench-'))

async function startFloor(): Promise<LocalCloud> {
  const functions = join(data, 'functions')
  await build({
    entryPoints: [join(__dirname, 'floor/index.ts')],
    outfile: join(functions, 'floor/index.js'),
    bundle: true,
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    minify: true,
    logLevel: 'error',
  })
  writeFileSync(join(functions, 'floor/config.json'), '{}')
  return startLocalCloud({ data: join(data, 'floor'), port: 0, quiet: true, timers: false, functions, collections })
}

function load(cloud: LocalCloud, secrets: KeyEnvironment): void {
  const today = dayOf(Date.now())
  const docs = Array.from({ length: Number(applicants) }, (_, n) => applicantDocs(secrets, n, today))
  cloud.load(
    'certificates',
    docs.map(({ certificate }) => certificate as never),
  )
  cloud.load(
    'files',
    docs.flatMap(({ files }) => files as never[]),
  )
  if (withSessions === 'sessions')
    cloud.load(
      'sessions',
      docs.map((_, n) => sessionOf(n, Date.now()) as never),
    )
  cloud.load(
    'cases',
    (function* () {
      for (let n = 0; n < Number(cases); n += 1) yield storedCase(n) as never
    })(),
  )
}

async function main(): Promise<void> {
  const product = await startProduct({ data: join(data, 'product'), port: 0, timers: false })
  const floor = withFloor === 'floor' ? await startFloor() : undefined
  load(product, product.secrets)
  if (floor) load(floor, product.secrets)
  const answers: Record<string, () => unknown> = {
    cpu: () => {
      const { user, system } = process.cpuUsage()
      return (user + system) / 1000
    },
    stats: () => product.stats(),
    reset: () => product.resetStats(),
    stop: async () => {
      await Promise.all([product.stop(), floor?.stop()])
      rmSync(data, { recursive: true, force: true })
    },
  }
  process.on(
    'message',
    (question: string) =>
      void (async () => {
        process.send!({ answer: await answers[question]!() })
        if (question === 'stop') process.exit(0)
      })(),
  )
  process.on('disconnect', () => {
    rmSync(data, { recursive: true, force: true })
    process.exit(0)
  })
  process.send!({ answer: { url: product.url, floorUrl: floor?.url, secrets: product.secrets } })
}

void main()
