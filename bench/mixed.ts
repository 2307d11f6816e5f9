import { loadKeys } from '../cloudfunctions/kernel/sealing/keys'
import { drawIdCardBack, drawIdCardFront, drawTrainingRecord, personOf } from '../dev/specimens'
import { applyContract, type Contract } from '../shared/contracts'
import { allContracts, contracts } from '../tests/kit/contracts'
import type { Extent } from './extent'
import { post } from './load'
import { megabytesOf } from './memory'
import { applicationOf, item, tokenOf } from './people'
import { startRunning, type Running } from './process'
import { round, type Row } from './report'

const people = 400
const connections = 8
const lookEvery = 500
const aims = { rest: 400, peak: 1000 }
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** One applicant's road to the functions, with the errors that are no refusals counted. */
class Applicant {
  constructor(
    private readonly running: Running,
    private readonly token: string,
    readonly n: number,
  ) {}

  async ask<I, O>({ name, function: to }: Contract<I, O>, input: I): Promise<O | undefined> {
    const reply = (await post(`${this.running.url}/api/${to}`, { action: name, token: this.token, input })) as {
      ok?: boolean
      output?: O
      error?: { code: string }
    }
    if (reply.ok === undefined || reply.error?.code === 'internal') throw new Error(`${name}: ${JSON.stringify(reply)}`)
    return reply.output
  }

  /** Uploads bytes and has them judged. */
  async bring(purpose: Parameters<typeof contracts.uploadTicket.input.parse>[0], bytes: Uint8Array) {
    const ticket = await this.ask(contracts.uploadTicket, { for: purpose, bytes: bytes.length } as never)
    if (!ticket) return undefined
    await fetch(ticket.url, { method: 'PUT', headers: ticket.headers, body: bytes as unknown as BodyInit })
    return (await this.ask(contracts.uploadAccept, { fileId: ticket.fileId }))?.fileId
  }
}
type Work = (who: Applicant) => Promise<unknown>

/** A JPEG whose header says that it is as large as pictures may be, and whose data are noise. */
function hostile(seed: number): Uint8Array {
  const bytes = Uint8Array.from(drawTrainingRecord(personOf('ma'), 2026, { format: 'jpeg' }))
  const frame = bytes.findIndex((byte, at) => byte === 0xff && (bytes[at + 1] === 0xc0 || bytes[at + 1] === 0xc2))
  bytes.set([0x17, 0x70, 0x13, 0x88], frame + 5)
  for (let at = bytes.length >> 1; at < bytes.length - 2; at += 97 + (seed % 13)) bytes[at] = (bytes[at]! + seed) & 0x7f
  return bytes
}

function works(hash: string): Record<string, Work> {
  const ma = personOf('ma')
  const page = drawTrainingRecord(ma, 2026, { format: 'jpeg' })
  const [front, back] = [drawIdCardFront(ma, { format: 'jpeg' }), drawIdCardBack(ma, { format: 'jpeg' })]
  const [place] = Object.keys(applicationOf(0, hash).files)
  const [material, part] = place!.split('/')
  const draft = (n: number) => ({ purpose: 'material', draft: `mixed-${n}`, material, part })
  return {
    reads: async (who) => {
      await who.ask(contracts.caseList, {})
      await who.ask(contracts.eligibilityGet, {})
      await who.ask(contracts.voucherKeys, {})
    },
    'every function': async (who) => {
      const one = allContracts[(who.n * 31 + Date.now()) % allContracts.length]!
      await who.ask(one, {})
    },
    'applications and receipts': async (who) => {
      const application = applicationOf(who.n, hash)
      for (const place of Object.keys(application.files)) {
        const [material, part] = place.split('/')
        const fileId = await who.bring({ purpose: 'material', draft: application.caseId, material, part }, page)
        if (fileId) application.files[place] = [fileId]
      }
      const { caseId } = (await who.ask(applyContract(item.code), application)) ?? {}
      if (!caseId) return
      await who.ask(contracts.receiptGet, { caseId, as: 'pdf' })
      await who.ask(contracts.receiptGet, { caseId, as: 'png' })
    },
    pictures: async (who) => {
      const fileId = await who.bring(draft(who.n), page)
      if (fileId) await who.ask(contracts.fileView, { fileId })
    },
    'hostile pictures': (who) => who.bring(draft(who.n), hostile(who.n)),
    'identity cards': async (who) => {
      const [a, b] = [
        await who.bring({ purpose: 'identity', side: 'front' }, front),
        await who.bring({ purpose: 'identity', side: 'back' }, back),
      ]
      if (a && b) await who.ask(contracts.identityRead, { front: a, back: b })
    },
  }
}

/** Runs all kinds of work in turns for a while; answers how often each was done. */
async function load(running: Running, seconds: number): Promise<Record<string, number>> {
  const keys = loadKeys(running.secrets)
  const first = new Applicant(running, tokenOf(keys, 0), 0)
  const { hash } = (await first.ask(contracts.definitionGet, { service: item.code, province: '62' }))!
  const all = Object.entries(works(hash))
  const done: Record<string, number> = Object.fromEntries(all.map(([name]) => [name, 0]))
  const until = Date.now() + seconds * 1000
  let turn = 0
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (Date.now() < until || turn < all.length) {
        const [name, work] = all[turn % all.length]!
        turn += 1
        await work(new Applicant(running, tokenOf(keys, turn % people), turn % people))
        done[name]! += 1
      }
    }),
  )
  return done
}

/** Memory of the whole product before, during and after pictures, OCR, documents and calls of every function. */
export async function mixed({ mixed: seconds, rest }: Extent): Promise<Row[]> {
  const running = await startRunning({ applicants: people, sessions: true })
  const held = () => megabytesOf(running.pid)
  const before = held()
  let peak = before
  const watch = setInterval(() => {
    peak = Math.max(peak, held())
  }, lookEvery)
  const done = await load(running, seconds)
  clearInterval(watch)
  await wait(rest * 1000)
  const after = held()
  await running.stop()
  const row = (what: string, mb: number, most: number): Row => ({
    what,
    figure: `${round(mb)} MB`,
    aim: `≤ ${most} MB`,
    met: mb <= most,
    raw: { megabytes: round(mb) },
  })
  return [
    row('memory at rest', before, aims.rest),
    {
      ...row(`memory at its peak in ${seconds} s of mixed load`, peak, aims.peak),
      beside: Object.entries(done)
        .map(([name, times]) => `${times} ${name}`)
        .join(', '),
    },
    row(`memory ${rest} s after that`, after, aims.rest),
  ]
}
