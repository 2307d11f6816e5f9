import { loadKeys } from '../cloudfunctions/kernel/sealing/keys'
import { drive, post, together, type Figures } from './load'
import { casesPerOwner, tokenOf } from './people'
import { startRunning, type Running } from './process'
import { round, type Row } from './report'

const rounds = 4
const sizes = [1000, 100_000] as const

function reader({ url, secrets }: Running, cases: number): () => Promise<boolean> {
  const keys = loadKeys(secrets)
  const owners = cases / casesPerOwner
  const tokens = Array.from({ length: owners }, (_, n) => tokenOf(keys, n))
  let next = 0
  return async () => {
    // Owners far apart in the store, each in turn.
    const n = (next++ * 7919) % owners
    const reply = (await post(`${url}/api/cases`, { action: 'case-list', token: tokens[n], input: {} })) as {
      ok: boolean
      output?: { cases: unknown[]; more: boolean }
    }
    if (!reply.ok || reply.output!.cases.length !== 20 || !reply.output!.more)
      throw new Error(`my cases of ${n}: ${JSON.stringify(reply)}`)
    return true
  }
}

/** 我的办件 with 100,000 cases stored against 1,000, in turns, so that a busy machine slows both. */
export async function myCases(): Promise<Row[]> {
  const products = await Promise.all(sizes.map((cases) => startRunning({ cases })))
  const work = products.map((product, at) => reader(product, sizes[at]!))
  for (const one of work) await drive(one, { seconds: 1 })
  const figures: Figures[][] = [[], []]
  for (let n = 0; n < rounds; n += 1) for (const at of [0, 1]) figures[at]!.push(await drive(work[at]!, { seconds: 2 }))
  await Promise.all(products.map((product) => product.stop()))
  const [few, many] = figures.map(together) as [Figures, Figures]
  const times = few.perSecond / many.perSecond
  return [
    {
      what: 'my cases/s with 100,000 cases stored',
      figure: `${round(many.perSecond)} (p99 ${round(many.p99)} ms)`,
      beside: `with 1,000: ${round(few.perSecond)} (${round(times, 2)}×)`,
      aim: 'within 1.2×',
      met: times <= 1.2,
      raw: {
        perSecond: round(many.perSecond),
        with1000: round(few.perSecond),
        times: round(times, 3),
        p99: round(many.p99, 1),
      },
    },
  ]
}
