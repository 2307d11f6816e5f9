import { contracts } from '../kit/contracts'
import { everything } from '../kit/desk'
import { apply, madeFor, ready, sent } from '../kit/items'
import { Product, type Visitor } from '../kit/product'
import { voucherFromPng } from '../kit/qr'

// A taxi driver's items on the real functions: 包铁柱 of 呼和浩特, 巡游 and 网约 on one certificate.
const owner = 'account-bao'
const held = ['04001', '04002']
const certificateId = 'specimen-bao'
let product: Product
let bao: Visitor
let clerk: Visitor
beforeAll(async () => {
  product = await Product.start('2026-11-21T02:00:00Z')
  bao = await product.driver('bao')
  clerk = await product.clerk('150102')
})
afterAll(() => product.stop())

test('服务质量信誉考核：基础分扣分加分，写明加分依据，发自己的凭证，扫码能验真', async () => {
  const one = await ready(bao, 'taxi-service-assessment', undefined, certificateId, '150102', held)
  const made = madeFor(one.setting, 3, ({ answers }) => answers.category === '04001')
  const { caseId } = await apply(product, bao, owner, one, made)
  const { version } = await clerk.call(contracts.reviewAccept, { caseId, version: 1 })
  const { proposal, checklist } = await clerk.call(contracts.reviewOpen, { caseId })
  expect(proposal).toMatchObject({ points: 3, value: 17, rule: { score: { base: 20, bonusMax: 10 } }, grade: 'AA' })
  const decision = { caseId, version, points: 3, bonus: 3, grade: 'AAA', checked: checklist.map(({ id }) => id) }
  expect(await clerk.code(contracts.reviewDecide, decision)).toBe('incomplete')
  expect(await clerk.code(contracts.reviewDecide, { ...decision, bonus: 11, note: '拾金不昧三次' })).toBe('bad-input')
  const { voucherId } = await clerk.call(contracts.reviewDecide, { ...decision, note: '拾金不昧一次，加3分' })
  expect(await bao.call(contracts.caseGet, { caseId })).toMatchObject({
    status: 'graded',
    grade: { code: 'AAA', points: 20, scored: true },
  })
  const png = await bao.call(contracts.voucherGet, { voucherId, as: 'png' })
  const scanned = await product
    .visitor()
    .call(contracts.voucherVerify, { text: voucherFromPng(Buffer.from(png.data, 'base64')) })
  expect(scanned).toMatchObject({
    genuine: true,
    status: 'valid',
    facts: { kind: 'service-grade', grade: 'AAA', category: '04001' },
  })
})

test('换发：勾选办哪一类；证上没有的类别不收', async () => {
  const one = await ready(bao, 'taxi-certificate-renewal', undefined, certificateId, '150102', held)
  const made = madeFor(one.setting, 5)
  const wrong = { ...made, answers: { ...made.answers, taxiCategories: ['04001', '02001'] } }
  expect(await bao.code(contracts.applyTaxiCertificateRenewal, sent(product, owner, one, wrong))).toBe('incomplete')
  const { caseId } = await apply(product, bao, owner, one, made)
  const { version } = await clerk.call(contracts.reviewAccept, { caseId, version: 1 })
  const opened = await clerk.call(contracts.reviewOpen, { caseId })
  expect(opened.effects[0]).toMatch(/^有效期由2027年1月5日延到2033年1月5日$/)
  expect(await clerk.call(contracts.reviewApprove, { caseId, version, ...everything(opened) })).toMatchObject({
    status: 'making',
  })
})

test('出租汽车的证不能走道路运输的换发，也不能走不同省的要求', async () => {
  const road = await ready(bao, 'certificate-renewal', undefined, certificateId, '150102', held)
  expect(await bao.code(contracts.applyCertificateRenewal, sent(product, owner, road, madeFor(road.setting, 5)))).toBe(
    'not-eligible',
  )
  const elsewhere = await ready(bao, 'taxi-certificate-renewal', undefined, certificateId, '620102', held)
  expect(
    await bao.code(
      contracts.applyTaxiCertificateRenewal,
      sent(product, owner, elsewhere, madeFor(elsewhere.setting, 5)),
    ),
  ).toBe('definition-changed')
})
