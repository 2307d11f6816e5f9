import { loadKeys } from '../cloudfunctions/kernel/sealing/keys'
import type { Extent } from './extent'
import { drive, post, together, type Figures } from './load'
import { applicationOf, item, tokenOf } from './people'
import { startRunning, type Running } from './process'
import { round, type Row } from './report'

async function definitionHash(url: string): Promise<string> {
  const reply = (await post(`${url}/api/catalogue`, {
    action: 'definition-get',
    input: { service: item.code, province: '62' },
  })) as {
    output: { hash: string }
  }
  return reply.output.hash
}

/** Runs one side for a while and tells its CPU milliseconds per application too. */
async function timed(
  running: Running,
  work: () => Promise<boolean>,
  seconds: number,
): Promise<Figures & { cpu: number }> {
  const before = await running.cpu()
  const figures = await drive(work, { seconds })
  return { ...figures, cpu: ((await running.cpu()) - before) / figures.count }
}

/**
 * Applications per second at 32 connections beside the floor: the same bare database calls in a function that does
 * nothing else.
 */
export async function submit({ applicants, rounds, seconds }: Extent): Promise<Row[]> {
  const running = await startRunning({ applicants, floor: true })
  const keys = loadKeys(running.secrets)
  const hash = await definitionHash(running.url)
  let [next, floorNext] = [0, 0]
  const apply = async () => {
    if (next >= applicants) throw new Error('not enough applicants for this machine')
    const n = next++
    const reply = (await post(`${running.url}/api/apply-${item.code}`, {
      action: `apply-${item.code}`,
      token: tokenOf(keys, n),
      input: applicationOf(n, hash),
    })) as { ok: boolean; error?: object }
    if (!reply.ok) throw new Error(`application ${n}: ${JSON.stringify(reply.error)}`)
    return true
  }
  const bare = async () => {
    const n = floorNext++
    const { subjectId, files } = applicationOf(n % applicants, hash)
    const reply = (await post(`${running.floorUrl}/api/floor`, {
      n,
      subjectId,
      owner: `account-${String(n % applicants).padStart(7, '0')}`,
      ids: Object.values(files).flat(),
      sealed: 's'.repeat(1700),
    })) as { ok: boolean }
    if (!reply.ok) throw new Error(`floor ${n}: ${JSON.stringify(reply)}`)
    return true
  }
  await drive(apply, { seconds: seconds / 3 })
  await drive(bare, { seconds: seconds / 3 })
  const [own, floor]: [Awaited<ReturnType<typeof timed>>[], Awaited<ReturnType<typeof timed>>[]] = [[], []]
  for (let n = 0; n < rounds; n += 1) {
    own.push(await timed(running, apply, seconds))
    floor.push(await timed(running, bare, seconds))
  }
  await running.stop()
  const [a, b] = [together(own), together(floor)]
  const cpu = (all: typeof own) => all.reduce((sum, one) => sum + one.cpu, 0) / all.length
  const share = a.perSecond / b.perSecond
  return [
    {
      what: 'apply: submit/s, 32 connections',
      figure: `${round(a.perSecond)}`,
      beside: `floor ${round(b.perSecond)} (${round(share * 100)} %)`,
      aim: '≥ 70 % of the floor',
      met: share >= 0.7,
      raw: { perSecond: round(a.perSecond), floor: round(b.perSecond), share: round(share, 3) },
    },
    {
      what: 'apply: p99',
      figure: `${round(a.p99)} ms`,
      beside: `floor ${round(b.p99)} ms`,
      raw: { ms: round(a.p99, 1), floor: round(b.p99, 1), p50: round(a.p50, 1), floorP50: round(b.p50, 1) },
    },
    {
      what: 'apply: CPU per submit, local cloud included',
      figure: `${round(cpu(own), 2)} ms`,
      beside: `floor ${round(cpu(floor), 2)} ms`,
      raw: { ms: round(cpu(own), 2), floor: round(cpu(floor), 2) },
    },
  ]
}
