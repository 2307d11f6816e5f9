import { loadKeys } from '../cloudfunctions/kernel/sealing/keys'
import type { Extent } from './extent'
import { drive, post, together, type Figures } from './load'
import { casesPerOwner, tokenOf } from './people'
import { startRunning, type Running } from './process'
import { round, type Row } from './report'

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
export async function myCases({ stored, rounds, seconds }: Extent): Promise<Row[]> {
  const products = await Promise.all(stored.map((cases) => startRunning({ cases })))
  const work = products.map((product, at) => reader(product, stored[at]!))
  for (const one of work) await drive(one, { seconds: seconds / 3 })
  const figures: Figures[][] = [[], []]
  for (let n = 0; n < rounds; n += 1) for (const at of [0, 1]) figures[at]!.push(await drive(work[at]!, { seconds }))
  await Promise.all(products.map((product) => product.stop()))
  const [withFew, withMany] = figures.map(together) as [Figures, Figures]
  const [few, many] = stored.map((count) => count.toLocaleString('en')) as [string, string]
  const times = withFew.perSecond / withMany.perSecond
  return [
    {
      what: `my cases/s with ${many} cases stored`,
      figure: `${round(withMany.perSecond)} (p99 ${round(withMany.p99)} ms)`,
      beside: `with ${few}: ${round(withFew.perSecond)} (${round(times, 2)}×)`,
      aim: 'within 1.2×',
      met: times <= 1.2,
      raw: {
        perSecond: round(withMany.perSecond),
        withFew: round(withFew.perSecond),
        times: round(times, 3),
        p99: round(withMany.p99, 1),
      },
    },
  ]
}
