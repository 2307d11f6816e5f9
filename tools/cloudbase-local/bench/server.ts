import { join } from 'node:path'
import { startLocalCloud } from '../src/index'
import { documentOf, INDEXES } from './documents'

/** The cloud under measurement, in a process of its own: `server.ts <data> <documents to load>`. */
async function main(): Promise<void> {
  const [, , data, count] = process.argv
  const started = performance.now()
  const cloud = await startLocalCloud({
    data,
    port: 0,
    quiet: true,
    timers: false,
    functions: join(__dirname, '../test/functions'),
    collections: [{ name: 'cases', indexes: INDEXES }, { name: 'accounts' }, { name: 'added', indexes: INDEXES }],
  })
  const readyMs = performance.now() - started
  const loading = performance.now()
  if (Number(count) > 0) {
    cloud.load(
      'cases',
      (function* () {
        for (let i = 0; i < Number(count); i++) yield documentOf(i)
      })(),
    )
    cloud.load(
      'accounts',
      Array.from({ length: 1000 }, (_, i) => ({ _id: `a${i}`, n: 0 })),
    )
  }
  console.log(JSON.stringify({ url: cloud.url, env: cloud.sdkEnv(), readyMs, loadMs: performance.now() - loading }))
}

process.on('SIGINT', () => process.exit(0))
void main()
