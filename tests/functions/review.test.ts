import { contracts } from '../kit/contracts'
import { Product, type Visitor } from '../kit/product'
import { voucherFromPng } from '../kit/qr'

let product: Product
let clerk: Visitor
beforeAll(async () => {
  product = await Product.start('2026-11-21T02:00:00Z')
  clerk = await product.clerk('620102')
})
afterAll(() => product.stop())

const checked = ['window', 'valid', 'complete', 'same', 'clear']

test('受理、评级、发凭证、扫码核验，一路办完', async () => {
  const ma = await product.driver('ma')
  const { caseId } = await ma.call(contracts.applyIntegrityAssessment, await ma.application('ma'))
  const { cases, counts } = await clerk.call(contracts.reviewQueue, {})
  expect(cases.map((row) => [row.caseId, row.name])).toEqual([[caseId, '马志强']])
  expect(counts.pending).toBe(1)
  const opened = await clerk.call(contracts.reviewOpen, { caseId })
  expect(opened.can).toEqual(['accept', 'correct', 'refuse'])
  expect(opened.comparison.find(({ id }) => id === 'unit')).toMatchObject({
    applicant: '个人',
    register: '兰州顺途物流有限公司',
    differs: true,
  })
  const accepted = await clerk.call(contracts.reviewAccept, { caseId, version: opened.detail.version })
  expect(await ma.code(contracts.caseWithdraw, { caseId })).toBe('wrong-state')
  const { proposal } = await clerk.call(contracts.reviewOpen, { caseId })
  expect(proposal).toMatchObject({ grade: 'AAA', points: 0, previous: 'AAA' })
  const decision = { caseId, version: accepted.version, points: 0, grade: 'AAA', checked }
  const decided = await clerk.call(contracts.reviewDecide, decision)
  expect(await clerk.call(contracts.reviewDecide, decision)).toEqual(decided)

  const detail = await ma.call(contracts.caseGet, { caseId })
  expect(detail).toMatchObject({
    status: 'graded',
    grade: { code: 'AAA', word: '优良' },
    voucher: { id: decided.voucherId },
  })
  const png = await ma.call(contracts.voucherGet, { voucherId: decided.voucherId, as: 'png' })
  const url = voucherFromPng(Buffer.from(png.data, 'base64'))
  const scanned = await product.visitor().call(contracts.voucherVerify, { text: url })
  expect(scanned).toMatchObject({ genuine: true, status: 'valid', facts: { grade: 'AAA', holder: '马*强' } })
  const changed = url.slice(0, -5) + (url.slice(-5, -4) === 'A' ? 'B' : 'A') + url.slice(-4)
  expect(await product.visitor().call(contracts.voucherVerify, { text: changed })).toMatchObject({ genuine: false })
  const {
    services: [again],
  } = await ma.call(contracts.eligibilityGet, { service: 'integrity-assessment' })
  expect(again!.best).toMatchObject({ outcome: 'notYet' })
})

test('别的发证机关看不到也办不了', async () => {
  const zhao = await product.driver('zhao')
  const { caseId } = await zhao.call(contracts.applyIntegrityAssessment, await zhao.application('zhao'))
  expect(await clerk.code(contracts.reviewOpen, { caseId })).toBe('not-found')
  expect(await clerk.code(contracts.reviewAccept, { caseId, version: 1 })).toBe('not-found')
  const owner = await product.clerk('150102')
  expect(await owner.code(contracts.reviewAccept, { caseId, version: 1 })).toBe('ok')
  const { proposal } = await owner.call(contracts.reviewOpen, { caseId })
  expect(proposal).toMatchObject({ points: 13, grade: 'A' })
  const { version } = (await owner.call(contracts.reviewOpen, { caseId })).detail
  expect(await owner.code(contracts.reviewDecide, { caseId, version, points: 13, grade: 'AA', checked })).toBe(
    'incomplete',
  )
  expect(
    await owner.code(contracts.reviewDecide, { caseId, version, points: 13, grade: 'A', checked: checked.slice(1) }),
  ).toBe('incomplete')
  const { voucherId } = await owner.call(contracts.reviewDecide, {
    caseId,
    version,
    points: 13,
    grade: 'AA',
    checked,
    note: '计分记录有一条已撤销',
  })
  expect(await product.visitor().code(contracts.voucherGet, { voucherId, as: 'png' })).toBe('not-signed-in')
  expect(await (await product.driver('li')).code(contracts.voucherGet, { voucherId, as: 'png' })).toBe('not-found')
})

test('不予受理要选原因、写说明，申请人看到救济途径', async () => {
  const zhang = await product.driver('zhang')
  const { caseId } = await zhang.call(contracts.applyIntegrityAssessment, await zhang.application('zhang'))
  const own = await product.clerk('410105')
  expect(await own.code(contracts.reviewRefuse, { caseId, version: 1, reason: 'because', text: '材料不清楚' })).toBe(
    'bad-input',
  )
  await own.call(contracts.reviewRefuse, {
    caseId,
    version: 1,
    reason: 'other',
    text: '证上的照片与本人不符，请到窗口核实',
  })
  const { refusal, status } = await zhang.call(contracts.caseGet, { caseId })
  expect(status).toBe('refused')
  expect(refusal).toMatchObject({
    text: '证上的照片与本人不符，请到窗口核实',
    remedy: expect.stringContaining('60日内申请行政复议'),
  })
})

test('申请人的会话进不了办理端，办理人员的会话进不了申请端', async () => {
  const li = await product.driver('li')
  expect(await li.code(contracts.reviewQueue, {})).toBe('not-signed-in')
  expect(await clerk.code(contracts.caseList, {})).toBe('not-signed-in')
})
