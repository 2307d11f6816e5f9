import { randomUUID } from 'node:crypto'
import type { SessionDoc } from '../../cloudfunctions/kernel/call/session'
import type { World } from '../../cloudfunctions/kernel/call/types'
import { recordOf, type RecordDoc } from '../../cloudfunctions/kernel/register/record'
import { loadKeys } from '../../cloudfunctions/kernel/sealing/keys'
import { signToken, type PersonIdentity } from '../../cloudfunctions/kernel/sealing/tokens'
import { applyContract } from '../../shared/contracts'
import type { RecordName, RegisterRecord } from '../../shared/registry/record'
import type { Vehicle } from '../../shared/registry/vehicle'
import { licence, licenceRecord } from '../fixtures/licence'
import { vehicle, vehicleRecord } from '../fixtures/vehicle'
import { contracts } from '../kit/contracts'
import { everything } from '../kit/desk'
import { apply, loadRecord, madeFor, ready, sent } from '../kit/items'
import { Product, verifiedAccount, type Visitor } from '../kit/product'
import { voucherFromPng } from '../kit/qr'

// The items of vehicles on the real functions, for an operator and for a sole trader.
const account = 'account-ma'
let product: Product
let operator: Visitor
let other: Visitor
let trader: Visitor
let clerk: Visitor

const now = () => product.cloud.now().getTime()
const keys = () => loadKeys(product.cloud.secrets)

const load = (record: RegisterRecord<RecordName>, holderIndex: string) => loadRecord(product, record, holderIndex)
function acting(key?: string): Visitor {
  const session = randomUUID()
  const at = { createdAt: now(), expiresAt: now() + 3_600_000 }
  const doc: SessionDoc = { _id: session, kind: 'person', subject: account, device: '', openid: '', ...at }
  product.cloud.load('sessions', [doc as never])
  const identity: PersonIdentity = {
    kind: 'person',
    id: account,
    session,
    holder: verifiedAccount(product.cloud.secrets, 'ma', now()).holderIndex!,
    ...(key ? { operator: { key, rights: ['apply'] } } : {}),
  }
  return Object.assign(product.visitor(), { token: signToken(keys(), identity, now()).token })
}
let count = 0
function lorry(change: Partial<Vehicle> = {}, licenceId = 'licence-1'): string {
  const id = `test-lorry-${(count += 1)}`
  load(vehicleRecord(vehicle({ id, licenceId, totalMassKg: 25_000, ...change })), licenceId)
  return id
}
const recordNow = (id: string) => {
  const [text] = product.cloud.store.find('vehicles', { filter: { _id: id }, limit: 1 })
  const doc = JSON.parse(text as unknown as string) as RecordDoc<'vehicle'>
  return recordOf({ keys: keys() } as World, doc)
}

beforeAll(async () => {
  product = await Product.start('2026-12-10T02:00:00Z')
  product.cloud.load('accounts', [verifiedAccount(product.cloud.secrets, 'ma', now()) as never])
  load(licenceRecord(licence()), 'operator-1')
  load(licenceRecord(licence({ id: 'licence-2' })), 'operator-2')
  load(licenceRecord(licence({ id: 'licence-3' }), { name: '马志强' }), account)
  operator = acting('operator-1')
  other = acting('operator-2')
  trader = acting()
  clerk = await product.clerk('620102')
})
afterAll(() => product.stop())

async function applied(visitor: Visitor, owner: string, service: string, id: string, parts = ['general']) {
  const one = await ready(visitor, service, undefined, id, '620102', parts)
  const { caseId } = await apply(product, visitor, owner, one, madeFor(one.setting, 4))
  await clerk.call(contracts.reviewAccept, { caseId, version: 1 })
  const opened = await clerk.call(contracts.reviewOpen, { caseId })
  return { caseId, opened, approval: { caseId, version: 2, ...everything(opened) } }
}

describe('普货年审', () => {
  let id: string
  let text: string
  test('办理人员看到要确认的三项和证照库里的值；没确认、不合格都不能通过', async () => {
    id = lorry({ technicalGrade: '一级', openViolations: 2 })
    const { opened, approval, caseId } = await applied(operator, 'operator-1', 'vehicle-review', id)
    expect(opened.findings.map(({ label, register }) => [label, register])).toEqual([
      ['技术等级', '一级'],
      ['结构及尺寸', undefined],
      ['违章', '2条未处理'],
    ])
    const { findings: _none, ...bare } = approval
    expect(await clerk.ask(contracts.reviewApprove, bare)).toMatchObject({
      ok: false,
      error: { code: 'incomplete', message: '还没有确认技术等级' },
    })
    const open = { ...approval, findings: { ...approval.findings, violations: 'open' } }
    expect(await clerk.ask(contracts.reviewApprove, open)).toMatchObject({
      ok: false,
      error: { code: 'incomplete', message: '违章未处理，不能通过：处理完违章后再审' },
    })
    expect(recordNow(id).facts.reviewedUntil).toBe('2026-12-31')
    await clerk.call(contracts.reviewApprove, { ...approval, findings: { ...approval.findings, grade: '二级' } })
    const { voucher } = await operator.call(contracts.caseGet, { caseId })
    expect(recordNow(id).facts).toMatchObject({
      reviewedOn: '2026-12-10',
      reviewedUntil: '2027-12-31',
      technicalGrade: '二级',
      reviewVoucher: voucher!.id,
    })
  })
  test('凭证扫得出车牌、颜色、运输证末4位、技术等级、审核日期、下次到期；别的企业拿不到', async () => {
    const voucherId = recordNow(id).facts.reviewVoucher!
    const { data } = await operator.call(contracts.voucherGet, { voucherId, as: 'png' })
    text = voucherFromPng(Buffer.from(data, 'base64'))
    expect(await operator.call(contracts.voucherVerify, { text })).toMatchObject({
      status: 'valid',
      facts: {
        kind: 'annual-review',
        plate: '甘A12345',
        plateColour: '黄',
        transportTail: '1234',
        technicalGrade: '二级',
        reviewedOn: '2026-12-10',
        nextDue: '2027-12-31',
      },
    })
    expect(await other.code(contracts.voucherGet, { voucherId, as: 'png' })).toBe('not-found')
  })
  test('运输证注销后，凭证随之作废', async () => {
    const { approval } = await applied(operator, 'operator-1', 'vehicle-cancellation', id)
    await clerk.call(contracts.reviewApprove, approval)
    expect(recordNow(id).facts.status).toBe('cancelled')
    expect(await operator.call(contracts.voucherVerify, { text })).toMatchObject({ status: 'revoked' })
  })
})

test('危货车补发：通过后制证', async () => {
  const id = lorry({ scopes: ['dangerous'] })
  const { opened, approval } = await applied(operator, 'operator-1', 'vehicle-reissue', id, ['dangerous'])
  expect(opened.card).toBe(true)
  expect((await clerk.call(contracts.reviewApprove, approval)).status).toBe('making')
  expect(recordNow(id).facts.cards).toHaveLength(1)
})
test('个体户以本人身份为自己的车换发；以企业身份够不着', async () => {
  const id = lorry({ validUntil: '2027-01-20' }, 'licence-3')
  const one = await ready(trader, 'vehicle-renewal', undefined, id, '620102', ['general'])
  const application = sent(product, account, one, madeFor(one.setting, 4))
  expect(await operator.code(applyContract('vehicle-renewal'), application)).toBe('not-found')
  expect(await trader.code(applyContract('vehicle-renewal'), application)).toBe('ok')
})
describe('不该办的', () => {
  const submit = async (id: string, mass?: string) => {
    const { scopes } = recordNow(id).facts
    const one = await ready(operator, 'vehicle-review', undefined, id, '620102', scopes)
    const made = madeFor(one.setting, 4)
    const answers = mass ? { ...made.answers, mass } : made.answers
    return operator.ask(applyContract('vehicle-review'), sent(product, 'operator-1', one, { ...made, answers }))
  }
  test('别的企业的车，和没有这辆车一样', async () =>
    expect(await submit(lorry({}, 'licence-2'))).toMatchObject({ ok: false, error: { code: 'not-found' } }))
  test.each([
    ['总质量4500千克的普货车', { totalMassKg: 4500 }, 'not-eligible'],
    ['迁出的车', { status: 'moved' as const }, 'not-eligible'],
    ['危货车', { scopes: ['dangerous' as const] }, 'not-eligible'],
  ])('%s', async (_what, change, code) =>
    expect(await submit(lorry(change))).toMatchObject({ ok: false, error: { code } }),
  )
  test('证照库没有总质量、填的是4500千克的', async () =>
    expect(await submit(lorry({ totalMassKg: undefined }), '4500')).toMatchObject({
      ok: false,
      error: { code: 'incomplete' },
    }))
  test('同一辆车两个人同时办，后一个被告知已有一件', async () => {
    const id = lorry()
    expect(await submit(id)).toMatchObject({ ok: true })
    expect(await submit(id)).toMatchObject({
      ok: false,
      error: { code: expect.stringMatching(/rival-case|not-eligible/) },
    })
  })
})
