import { loadKeys } from '../cloudfunctions/kernel/sealing/keys'
import { drawTrainingRecord, personOf } from '../dev/specimens'
import { dayOf } from '../shared/calendar'
import { applyContract, type Contract } from '../shared/contracts'
import { contracts } from '../tests/kit/contracts'
import { Product, type Visitor } from '../tests/kit/product'
import { voucherFromPng } from '../tests/kit/qr'
import { applicantDocs, applicationOf, item, sessionOf, tokenOf } from './people'
import type { Row } from './report'

const people = 6
const aims: Record<string, number> = { [`apply-${item.code}`]: 3, 'case-list': 1 }

/** Calls and counts: database requests of each action, as the local cloud saw them. */
class Counter {
  readonly least = new Map<string, number>()
  constructor(private readonly product: Product) {}

  async call<I, O>(visitor: Visitor, contract: Contract<I, O>, input: I): Promise<O> {
    this.product.cloud.resetStats()
    const output = await visitor.call(contract, input)
    const now = this.product.cloud.stats().roundTrips
    // A worker that sees a definition for the first time stores or reads it once; what counts is the action, warm.
    this.least.set(contract.name, Math.min(now, this.least.get(contract.name) ?? now))
    return output
  }
}

/** One person's way from the guide to a verified voucher, with the clerk's part in between. */
async function walk(product: Product, count: Counter, clerk: Visitor, n: number): Promise<void> {
  const driver = product.visitor()
  driver.token = tokenOf(loadKeys(product.cloud.secrets), n)
  const { hash } = await count.call(driver, contracts.definitionGet, { service: item.code, province: '62' })
  await count.call(driver, contracts.eligibilityGet, { service: item.code })
  await count.call(driver, contracts.certificateList, {})
  const application = applicationOf(n, hash)
  const [place] = Object.keys(application.files)
  const [material, part] = place!.split('/') as [string, string]
  const picture = drawTrainingRecord(personOf('ma'), 2026, { format: 'jpeg' })
  const { fileId, url, headers } = await count.call(driver, contracts.uploadTicket, {
    for: { purpose: 'material', draft: application.caseId, material, part },
    bytes: picture.length,
  })
  await fetch(url, { method: 'PUT', headers, body: picture as unknown as BodyInit })
  await count.call(driver, contracts.uploadAccept, { fileId })
  await count.call(driver, contracts.fileView, { fileId })
  const { caseId } = await count.call(driver, applyContract(item.code), {
    ...application,
    files: { ...application.files, [place!]: [fileId] },
  })
  await count.call(driver, contracts.caseList, {})
  await count.call(driver, contracts.caseGet, { caseId })
  await count.call(clerk, contracts.reviewQueue, {})
  const { detail } = await count.call(clerk, contracts.reviewOpen, { caseId })
  const { version } = await count.call(clerk, contracts.reviewAccept, { caseId, version: detail.version })
  const { proposal, checklist } = await count.call(clerk, contracts.reviewOpen, { caseId })
  const decision = {
    caseId,
    version,
    points: proposal!.points,
    grade: proposal!.grade,
    checked: checklist.map(({ id }) => id),
  }
  const { voucherId } = await count.call(clerk, contracts.reviewDecide, decision)
  const { data } = await count.call(driver, contracts.voucherGet, { voucherId, as: 'png' })
  const text = voucherFromPng(Buffer.from(data, 'base64'))
  const verified = await count.call(product.visitor(), contracts.voucherVerify, { text })
  if (!verified.genuine) throw new Error('the voucher of the benchmark is not genuine')
}

/** Database round trips of every action on the way from login to a verified voucher, warm. */
export async function roundTrips(): Promise<Row[]> {
  const product = await Product.start()
  try {
    const count = new Counter(product)
    const now = Date.now()
    const docs = Array.from({ length: people }, (_, n) => applicantDocs(product.cloud.secrets, n, dayOf(now)))
    product.cloud.load(
      'certificates',
      docs.map(({ certificate }) => certificate as never),
    )
    product.cloud.load(
      'files',
      docs.flatMap(({ files }) => files as never[]),
    )
    product.cloud.load(
      'sessions',
      docs.map((_, n) => sessionOf(n, now) as never),
    )
    const visitor = product.visitor()
    const phone = personOf('ma').phone
    await count.call(visitor, contracts.smsSend, { phone, purpose: 'login' })
    await count.call(visitor, contracts.sessionOpen, {
      phone,
      code: product.lastCode(phone),
      agreements: { terms: '2026-11-01', privacy: '2026-11-01' },
    })
    await count.call(visitor, contracts.sessionRefresh, {})
    const clerk = await product.clerk()
    for (let n = 0; n < people; n += 1) await walk(product, count, clerk, n)
    return [...count.least].map(([name, trips]) => {
      const most = aims[name]
      return {
        what: `database round trips: ${name}`,
        figure: String(trips),
        ...(most === undefined ? {} : { aim: `≤ ${most}`, met: trips <= most }),
        raw: { trips },
      }
    })
  } finally {
    await product.stop()
  }
}
