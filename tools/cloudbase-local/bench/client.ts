import tcb from '@cloudbase/node-sdk'
import { documentOf, ownerOf } from './documents'

/** Load through the unmodified SDK, in a process of its own: `client.ts <work> <seconds> <connections> <documents>`. */
const [, , work, seconds, connections, documents] = process.argv

const app = tcb.init({ env: 'local', keepalive: true } as Parameters<typeof tcb.init>[0])
const db = app.database()
const cases = db.collection('cases')
// Numbers that no earlier run of this load has used.
let next = (Date.now() % 1e9) * 100

const transfer = async () => {
  const transaction = await db.startTransaction()
  const accounts = transaction.collection('accounts')
  await accounts.doc(`a${Math.floor(Math.random() * 1000)}`).update({ n: db.command.inc(1) })
  await transaction.commit()
}

const WORKS: Record<string, () => Promise<unknown>> = {
  add: () => {
    const { _id: _, ...doc } = documentOf(next++)
    return db.collection('added').add(doc)
  },
  where: () =>
    cases
      .where({ owner: ownerOf(Math.floor(Math.random() * Number(documents))) })
      .orderBy('createdAt', 'desc')
      .limit(20)
      .get(),
  doc: () => cases.doc(`c${String(Math.floor(Math.random() * Number(documents))).padStart(8, '0')}`).get(),
  scan: () => cases.where({ note: 'nothing', division: db.command.gt(0) }).get(),
  transaction: () => transfer().catch(() => undefined),
  call: () => app.callFunction({ name: 'echo', data: {} }),
}

async function main(): Promise<void> {
  const run = WORKS[work]
  for (let i = 0; i < 50 && work !== 'scan'; i++) await run()
  const times: number[] = []
  const until = performance.now() + Number(seconds) * 1000
  const started = performance.now()
  await Promise.all(
    Array.from({ length: Number(connections) }, async () => {
      while (performance.now() < until) {
        const at = performance.now()
        await run()
        times.push(performance.now() - at)
      }
    }),
  )
  const elapsed = performance.now() - started
  times.sort((a, b) => a - b)
  const at = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))]
  console.log(JSON.stringify({ perSecond: (times.length / elapsed) * 1000, p50: at(0.5), p99: at(0.99) }))
}

void main()
