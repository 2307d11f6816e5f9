import { Agent, request } from 'node:http'

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

/** Posts JSON over kept connections and answers what came back. */
export const post = (url: string, body: unknown): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const text = JSON.stringify(body)
    const sent = request(
      url,
      {
        agent,
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) },
      },
      (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('end', () => resolve(JSON.parse(Buffer.concat(parts).toString('utf8'))))
      },
    )
    sent.on('error', reject)
    sent.end(text)
  })

export interface Figures {
  count: number
  perSecond: number
  p50: number
  p99: number
}

/** Runs `work` over and over on so many connections for a while. `work` answers whether there is more to do. */
export async function drive(work: () => Promise<boolean>, { connections = 32, seconds = 3 } = {}): Promise<Figures> {
  const times: number[] = []
  const started = performance.now()
  const until = started + seconds * 1000
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < until) {
        const at = performance.now()
        if (!(await work())) return
        times.push(performance.now() - at)
      }
    }),
  )
  const elapsed = (performance.now() - started) / 1000
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN
  return { count: times.length, perSecond: times.length / elapsed, p50: at(0.5), p99: at(0.99) }
}

/** Several rounds as one: rates and times by their sums, so that a slow round counts as much as it lasted. */
export const together = (rounds: readonly Figures[]): Figures => ({
  count: rounds.reduce((sum, { count }) => sum + count, 0),
  perSecond: rounds.reduce((sum, { perSecond }) => sum + perSecond, 0) / rounds.length,
  p50: [...rounds].map(({ p50 }) => p50).sort((a, b) => a - b)[Math.floor(rounds.length / 2)]!,
  p99: [...rounds].map(({ p99 }) => p99).sort((a, b) => a - b)[Math.floor(rounds.length / 2)]!,
})
