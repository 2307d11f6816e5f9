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

const checked = ['same', 'clear']

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
  expect(await owner.code(contracts.reviewDecide, { caseId, version, points: 9, grade: 'AA', checked })).toBe(
    'incomplete',
  )
  expect(
    await owner.code(contracts.reviewDecide, { caseId, version, points: 13, grade: 'A', checked: checked.slice(1) }),
  ).toBe('incomplete')
  const { voucherId } = await owner.call(contracts.reviewDecide, {
    caseId,
    version,
    points: 9,
    grade: 'AA',
    checked,
    note: '计分记录有一条已撤销',
  })
  expect((await zhao.call(contracts.caseGet, { caseId })).grade).toMatchObject({
    code: 'AA',
    departure: { proposed: 'AA', reason: '计分记录有一条已撤销' },
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

/** An accepted case of one of the drivers, at his authority. */
async function acceptedCase(key: string, division: string) {
  const driver = await product.driver(key)
  const { caseId } = await driver.call(contracts.applyIntegrityAssessment, await driver.application(key))
  const owner = await product.clerk(division)
  const { version } = await owner.call(contracts.reviewAccept, { caseId, version: 1 })
  return { caseId, version, owner }
}

describe('等级不能超出规则给这个分数的范围，写了理由也不行', () => {
  let of: Awaited<ReturnType<typeof acceptedCase>>
  beforeAll(async () => {
    product.cloud.setClock(new Date('2027-11-21T02:00:00Z'))
    of = await acceptedCase('zhao', '150102')
  })
  test.each([
    [20, 'AAA'],
    [25, 'A'],
    [13, 'AA'],
    [0, 'B'],
    [9, 'AAA'],
  ])('%i分评%s：不行，办件不变', async (points, grade) => {
    const { caseId, version, owner } = of
    const decision = { caseId, version, points, grade, checked, note: '经集体研究决定按此等级评定' }
    const reply = await owner.ask(contracts.reviewDecide, decision)
    expect(reply).toMatchObject({ ok: false, error: { code: 'bad-input', message: expect.stringContaining('只能评') } })
    expect((await owner.call(contracts.reviewOpen, { caseId })).detail).toMatchObject({ status: 'accepted', version })
  })
  test('“同意同意”不是理由', async () => {
    const { caseId, version, owner } = of
    const decision = { caseId, version, points: 0, grade: 'A', checked, note: '同意同意同意同意' }
    expect(await owner.code(contracts.reviewDecide, decision)).toBe('incomplete')
  })
  test('评完看得到谁在什么时候做了什么', async () => {
    const { caseId, version, owner } = of
    const { proposal } = await owner.call(contracts.reviewOpen, { caseId })
    const { grade, points } = proposal!
    await owner.call(contracts.reviewDecide, { caseId, version, points, grade, checked })
    const { history, detail } = await owner.call(contracts.reviewOpen, { caseId })
    expect(detail.grade).toMatchObject({ code: grade, points })
    expect(detail.grade).not.toHaveProperty('departure')
    expect(history.map(({ what }) => what)).toEqual(['提交申请', '受理', '评级'])
    expect(history[0]!.who).toBe('申请人')
    expect(history[2]).toMatchObject({ who: expect.stringMatching(/^[\u4e00-\u9fff]{2,4}$/), at: expect.any(Number) })
  })
})

describe('两个人办同一件：后一个人知道前一个人办了什么，不会以为是自己办的', () => {
  const told = (what: string) => ({
    ok: false,
    error: { code: 'busy', message: expect.stringMatching(new RegExp(`李敏在11月\\d+日 .*已经办了“${what}”`)) },
  })
  test('受理、评级都是；自己重复点的，答案和第一次一样', async () => {
    product.cloud.setClock(new Date('2027-11-21T02:00:00Z'))
    const ma = await product.driver('ma')
    const { caseId } = await ma.call(contracts.applyIntegrityAssessment, await ma.application('ma'))
    const [li, wang] = [await product.clerk('620102'), await product.colleague('王萍')]
    const accepted = await li.call(contracts.reviewAccept, { caseId, version: 1 })
    expect(await li.call(contracts.reviewAccept, { caseId, version: 1 })).toEqual(accepted)
    expect(await wang.ask(contracts.reviewAccept, { caseId, version: 1 })).toMatchObject(told('受理'))
    const { proposal } = await li.call(contracts.reviewOpen, { caseId })
    const { points, grade } = proposal!
    const decision = { caseId, version: accepted.version, points, grade, checked }
    const decided = await li.call(contracts.reviewDecide, decision)
    expect(await li.call(contracts.reviewDecide, decision)).toEqual(decided)
    expect(await wang.ask(contracts.reviewDecide, decision)).toMatchObject(told('评级'))
  })
})
