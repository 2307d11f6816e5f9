import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import tcb from '@cloudbase/node-sdk'
import { killHard, serve } from '../child'

const ACCOUNTS = 10
const START = 1000
const WRITERS = 8
/** A round ends after some number of acknowledged writes up to this one: none has to be made within a time. */
const MOST_BEFORE_KILL = 100

type Database = ReturnType<ReturnType<typeof tcb.init>['database']>

interface Transfer {
  _id: string
  from: number
  to: number
  amount: number
}

/** What the clients were told, in one round or in all of them. */
interface Acknowledged {
  transfers: Set<string>
  notes: Set<string>
}

export interface RoundResult {
  round: number
  killedAfterMs: number
  transfers: number
  notes: number
  reopenMs: number
}

/** A reproducible source of numbers in [0, 1). */
function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

async function transfer(db: Database, id: string, pick: () => number): Promise<void> {
  const from = Math.floor(pick() * ACCOUNTS)
  const to = (from + 1 + Math.floor(pick() * (ACCOUNTS - 1))) % ACCOUNTS
  const amount = 1 + Math.floor(pick() * 50)
  const transaction = await db.startTransaction()
  const accounts = transaction.collection('accounts')
  await accounts.doc(`a${from}`).update({ balance: db.command.inc(-amount) })
  await accounts.doc(`a${to}`).update({ balance: db.command.inc(amount) })
  await transaction.collection('ledger').add({ _id: id, from, to, amount })
  await transaction.commit()
}

async function writer(
  db: Database,
  name: string,
  acknowledged: Acknowledged,
  pick: () => number,
  running: () => boolean,
): Promise<void> {
  for (let i = 0; running(); i++) {
    const id = `${name}-${i}`
    try {
      if (pick() < 0.3) {
        await db.collection('notes').add({ _id: id, text: 'x'.repeat(Math.floor(pick() * 500)) })
        acknowledged.notes.add(id)
      } else {
        await transfer(db, id, pick)
        acknowledged.transfers.add(id)
      }
    } catch {
      /* a conflict, or the server is gone: not acknowledged */
    }
  }
}

async function everything<T>(db: Database, collection: string): Promise<T[]> {
  const all: T[] = []
  for (let page: T[] = [], last = ''; ; last = (page[page.length - 1] as { _id: string })._id) {
    page = (
      await db
        .collection(collection)
        .where({ _id: db.command.gt(last) })
        .orderBy('_id', 'asc')
        .limit(1000)
        .get()
    ).data as T[]
    all.push(...page)
    if (page.length < 1000) return all
  }
}

/** Throws unless every acknowledged write is there and the balances are exactly what the ledger says. */
async function verify(db: Database, acknowledged: Acknowledged): Promise<void> {
  const ledger = await everything<Transfer>(db, 'ledger')
  const balances = Array.from({ length: ACCOUNTS }, () => START)
  for (const { from, to, amount } of ledger) {
    balances[from] -= amount
    balances[to] += amount
  }
  const accounts = await everything<{ _id: string; balance: number }>(db, 'accounts')
  const wrong = accounts.filter(({ _id, balance }) => balances[Number(_id.slice(1))] !== balance)
  if (accounts.length !== ACCOUNTS || wrong.length > 0)
    throw new Error(`half a transaction: ${JSON.stringify({ accounts, balances })}`)
  const kept = new Set([...ledger, ...(await everything<{ _id: string }>(db, 'notes'))].map(({ _id }) => _id))
  const lost = [...acknowledged.transfers, ...acknowledged.notes].filter((id) => !kept.has(id))
  if (lost.length > 0) throw new Error(`${lost.length} acknowledged writes are lost: ${lost.slice(0, 5).join()}`)
}

function connect(env: Record<string, string>): Database {
  // SILENCE: the SDK warns of slow requests by a timer that it forgets when a request fails.
  Object.assign(process.env, env, { SILENCE: 'true' })
  return tcb.init({ env: env.TCB_ENV, keepalive: true, timeout: 5000 } as Parameters<typeof tcb.init>[0]).database()
}

/** Waits until a state is reached, however long that takes. */
async function reached(state: () => boolean): Promise<void> {
  while (!state()) await new Promise((resolve) => setTimeout(resolve, 1))
}

/** Kills a cloud in the middle of concurrent transfers, again and again, and checks what is left each time. */
export async function crashRounds(
  rounds: number,
  seed: number,
  report: (result: RoundResult) => void = () => {},
): Promise<RoundResult[]> {
  const data = mkdtempSync(join(tmpdir(), 'crash-'))
  const pick = random(seed)
  const acknowledged: Acknowledged = { transfers: new Set(), notes: new Set() }
  const results: RoundResult[] = []
  let served = await serve(join(__dirname, 'server.ts'), [data])
  try {
    let db = connect(served.env)
    for (let i = 0; i < ACCOUNTS; i++) await db.collection('accounts').add({ _id: `a${i}`, balance: START })
    for (let round = 1; round <= rounds; round++) {
      const before = { transfers: acknowledged.transfers.size, notes: acknowledged.notes.size }
      let running = true
      const writers = Array.from({ length: WRITERS }, (_, w) =>
        writer(db, `r${round}w${w}`, acknowledged, pick, () => running),
      )
      const started = performance.now()
      const enough = before.transfers + before.notes + 1 + Math.floor(pick() * MOST_BEFORE_KILL)
      await reached(() => acknowledged.transfers.size + acknowledged.notes.size >= enough)
      const killedAfterMs = Math.round(performance.now() - started)
      await killHard(served.child)
      running = false
      await Promise.all(writers)
      served = await serve(join(__dirname, 'server.ts'), [data])
      db = connect(served.env)
      const reopened = performance.now()
      await db.collection('accounts').count()
      const reopenMs = Math.round(performance.now() - reopened)
      await verify(db, acknowledged)
      const result = {
        round,
        killedAfterMs,
        transfers: acknowledged.transfers.size - before.transfers,
        notes: acknowledged.notes.size - before.notes,
        reopenMs,
      }
      results.push(result)
      report(result)
    }
    return results
  } finally {
    await killHard(served.child)
    rmSync(data, { recursive: true })
  }
}
