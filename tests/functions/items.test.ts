import { addDays, addYears } from '../../shared/calendar'
import { applyContract } from '../../shared/contracts'
import { contracts } from '../kit/contracts'
import { everything } from '../kit/desk'
import type { Certificate } from '../../shared/registry/certificate'
import type { Made } from '../kit/applications'
import { apply, certificateDocOf, certificateIn, loadCertificate, madeFor, ready, sent } from '../kit/items'
import { Product, type Visitor } from '../kit/product'
import { voucherFromPng } from '../kit/qr'

// Every item of a practitioner once from the application to the register, on the real functions.
const today = '2026-11-21'
const owner = 'account-ma'
let product: Product
let ma: Visitor
let clerk: Visitor
beforeAll(async () => {
  product = await Product.start(`${today}T02:00:00Z`)
  ma = await product.driver('ma')
  clerk = await product.clerk('620102')
})
afterAll(() => product.stop())

const register = (id: string) => certificateIn(product, id)

/** Another system changes a record meanwhile. */
function change(id: string, to: (certificate: Certificate) => Certificate): void {
  const doc = certificateDocOf(product, id)
  product.cloud.load('certificates', [{ ...doc, version: doc.version + 1, facts: to(doc.facts) } as never])
}

/** Applies, has it accepted and approved; answers what the clerk was told and what the register has then. */
async function through(service: string, variant: string, held: string[], accept: (made: Made) => boolean = () => true) {
  const certificateId = loadCertificate(product, 'ma', held)
  const one = await ready(ma, service, variant, certificateId, '620102', held)
  const made = madeFor(one.setting, 7, accept)
  const { caseId } = await apply(product, ma, owner, one, made)
  await clerk.call(contracts.reviewAccept, { caseId, version: 1 })
  const opened = await clerk.call(contracts.reviewOpen, { caseId })
  const approval = { caseId, version: opened.detail.version, ...everything(opened) }
  expect(await clerk.code(contracts.reviewApprove, { ...approval, checked: approval.checked.slice(1) })).toBe(
    'incomplete',
  )
  const approved = await clerk.call(contracts.reviewApprove, approval)
  expect(await clerk.call(contracts.reviewApprove, approval)).toEqual(approved)
  return { caseId, made, opened, approved, after: register(certificateId) }
}

test('换发：有效期从原有效期满的第二天起再算6年，制发新证', async () => {
  const { opened, approved, after, made } = await through('certificate-renewal', 'standard', ['02001'])
  expect(opened.effects[0]).toBe('有效期由2026年12月11日延到2032年12月11日')
  expect(opened.card).toBe(true)
  expect(approved.status).toBe('making')
  expect(after.facts).toMatchObject({
    validFrom: today,
    validUntil: '2032-12-11',
    cards: [{ on: today, why: '换发' }],
  })
  expect(after.holder).toMatchObject({ vehicleClass: made.answers.vehicleClass, address: made.answers.residence })
})

test.each([
  ['lost', '遗失作废'],
  ['damaged', '毁损作废'],
])('补发（%s）：有效期不变，原证%s', async (variant, voids) => {
  const { approved, after } = await through('certificate-reissue', variant, ['02001'])
  expect(approved.status).toBe('making')
  expect(after.facts).toMatchObject({ validUntil: addDays(today, 20), cards: [{ on: today, voids }] })
})

test('变更（信息）：换车型和住址，制发新证', async () => {
  const { approved, after, made } = await through(
    'certificate-change',
    'info',
    ['02001'],
    ({ answers }) => answers.what === 'both',
  )
  expect(approved.status).toBe('making')
  expect(after.holder).toMatchObject({
    vehicleClass: made.answers.vehicleClass,
    address: made.answers.residence,
    unit: '兰州顺途物流有限公司',
  })
})

test('变更（服务单位）：只改单位，不制证，办结即完成', async () => {
  const { opened, approved, after, made } = await through(
    'certificate-change',
    'unit',
    ['02001'],
    ({ answers }) => answers.unit !== '个人',
  )
  expect([opened.card, approved.status]).toEqual([false, 'approved'])
  expect(after.holder).toMatchObject({ unit: made.answers.unit, unitPhone: made.answers.unitPhone, vehicleClass: 'B2' })
  expect(after.facts.cards).toBeUndefined()
})

test('部分注销：勾选的类别注销，其余类别换发新证', async () => {
  const { approved, after } = await through(
    'certificate-cancellation',
    'standard',
    ['01001', '02001'],
    ({ answers }) => String(answers.categories) === '02001',
  )
  expect(approved.status).toBe('making')
  expect(after.facts).toMatchObject({
    status: 'normal',
    categories: [
      { code: '01001', status: 'normal' },
      { code: '02001', status: 'cancelled' },
    ],
  })
})

test('全部注销：整本证注销，没有新证', async () => {
  const { opened, approved, after } = await through(
    'certificate-cancellation',
    'standard',
    ['01001', '02001'],
    ({ answers }) => (answers.categories as string[]).length === 2,
  )
  expect(opened.effects).toContain('整本证注销')
  expect([approved.status, after.facts.status]).toEqual(['approved', 'cancelled'])
})

describe('两件互相排斥的申请', () => {
  test('换发在办时申请注销：不收，并指出在办的那一件', async () => {
    const certificateId = loadCertificate(product, 'ma', ['02001'])
    const renewal = await ready(ma, 'certificate-renewal', undefined, certificateId, '620102', ['02001'])
    const { caseId } = await apply(product, ma, owner, renewal, madeFor(renewal.setting))
    const cancellation = await ready(ma, 'certificate-cancellation', undefined, certificateId, '620102', ['02001'])
    const application = sent(product, owner, cancellation, madeFor(cancellation.setting))
    expect(await ma.ask(applyContract('certificate-cancellation'), application)).toMatchObject({
      ok: false,
      error: { code: 'rival-case', message: expect.stringContaining('换发'), detail: { caseId } },
    })
    await ma.call(contracts.caseWithdraw, { caseId })
    expect(await ma.code(applyContract('certificate-cancellation'), application)).toBe('ok')
  })
})

describe('现在不能办的，说清原因、日期和去处', () => {
  const ask = async (service: string, change: Parameters<typeof loadCertificate>[4]) => {
    const id = loadCertificate(product, 'ma', ['02001'], '620102', change)
    const {
      services: [answer],
    } = await ma.call(contracts.eligibilityGet, { service })
    return answer!.answers.find(({ subjectId }) => subjectId === id)
  }
  test('没到换发时间：哪天起可以', async () => {
    expect(await ask('certificate-renewal', { validUntil: '2027-03-03' })).toMatchObject({
      outcome: 'notYet',
      from: '2026-12-03',
      reason: '有效期至2027年3月3日，12月3日 周四起可申请换发',
    })
  })
  test('过期40天：补发不行，去换发；换发还可以', async () => {
    expect(await ask('certificate-reissue', { validUntil: addDays(today, -40) })).toMatchObject({
      outcome: 'closed',
      insteadGoTo: 'certificate-renewal',
    })
    expect(await ask('certificate-renewal', { validUntil: addDays(today, -40) })).toMatchObject({
      outcome: 'now',
      until: addDays(today, 140),
    })
  })
  test('过期超过180日：都不行，去注销', async () => {
    for (const service of ['certificate-reissue', 'certificate-renewal', 'certificate-change']) {
      expect(await ask(service, { validUntil: addDays(today, -181) })).toMatchObject({
        outcome: 'closed',
        insteadGoTo: 'certificate-cancellation',
      })
    }
    expect(await ask('certificate-cancellation', { validUntil: addYears(today, -2) })).toMatchObject({ outcome: 'now' })
  })
})

test('考核在办时类别被注销的，不能再评级，只能说明原因不予通过', async () => {
  const certificateId = loadCertificate(product, 'ma', ['01001', '02001'])
  const assessment = await ready(ma, 'integrity-assessment', undefined, certificateId, '620102', ['01001', '02001'])
  const { caseId } = await apply(
    product,
    ma,
    owner,
    assessment,
    madeFor(assessment.setting, 3, ({ answers }) => answers.category === '02001'),
  )
  const cancellation = await ready(ma, 'certificate-cancellation', undefined, certificateId, '620102', [
    '01001',
    '02001',
  ])
  const cancelled = await apply(
    product,
    ma,
    owner,
    cancellation,
    madeFor(cancellation.setting, 3, ({ answers }) => String(answers.categories) === '02001'),
  )
  for (const one of [caseId, cancelled.caseId]) await clerk.call(contracts.reviewAccept, { caseId: one, version: 1 })
  const before = await clerk.call(contracts.reviewOpen, { caseId: cancelled.caseId })
  await clerk.call(contracts.reviewApprove, { caseId: cancelled.caseId, version: 2, ...everything(before) })
  const open = await clerk.call(contracts.reviewOpen, { caseId })
  const grade = {
    caseId,
    version: 2,
    points: open.proposal!.points,
    grade: open.proposal!.grade,
    checked: open.checklist.map(({ id }) => id),
  }
  expect(await clerk.code(contracts.reviewDecide, grade)).toBe('wrong-state')
  expect(
    await clerk.code(contracts.reviewRefuse, { caseId, version: 2, reason: 'other', text: '这个类别已经注销' }),
  ).toBe('ok')
})

test('制证中的办件还在“办理中”里，办结后办理人员看到的还是当时的对比', async () => {
  const { caseId } = await through('certificate-renewal', 'standard', ['02001'])
  const { cases } = await ma.call(contracts.caseList, { status: 'open' })
  expect(cases.find((row) => row.caseId === caseId)).toMatchObject({ status: 'making' })
  const { comparison } = await clerk.call(contracts.reviewOpen, { caseId })
  expect(comparison.find(({ id }) => id === 'validUntil')).toMatchObject({ register: '2026年12月11日', differs: false })
})

test('制证中的证还不能再申请；寄出以后可以', async () => {
  const { caseId, approved, after } = await through('certificate-reissue', 'lost', ['02001'])
  const again = await ready(ma, 'certificate-change', 'unit', after.facts.id, '620102', ['02001'])
  const application = sent(product, owner, again, madeFor(again.setting))
  expect(await ma.code(applyContract('certificate-change'), application)).toBe('rival-case')
  await clerk.call(contracts.reviewCard, {
    caseId,
    version: approved.version,
    event: 'ready',
    note: '按申请人的要求自取',
  })
  expect(await ma.code(applyContract('certificate-change'), application)).toBe('ok')
})

test('注销的类别，原来的考核凭证扫出来是已撤销', async () => {
  const certificateId = loadCertificate(product, 'ma', ['01001', '02001'])
  const assessment = await ready(ma, 'integrity-assessment', undefined, certificateId, '620102', ['01001', '02001'])
  const { caseId } = await apply(
    product,
    ma,
    owner,
    assessment,
    madeFor(assessment.setting, 3, ({ answers }) => answers.category === '02001'),
  )
  await clerk.call(contracts.reviewAccept, { caseId, version: 1 })
  const { proposal, checklist } = await clerk.call(contracts.reviewOpen, { caseId })
  const { voucherId } = await clerk.call(contracts.reviewDecide, {
    caseId,
    version: 2,
    points: proposal!.points,
    grade: proposal!.grade,
    checked: checklist.map(({ id }) => id),
  })
  const { data } = await ma.call(contracts.voucherGet, { voucherId, as: 'png' })
  const text = voucherFromPng(Buffer.from(data, 'base64'))
  expect(await ma.call(contracts.voucherVerify, { text })).toMatchObject({ status: 'valid' })
  const cancellation = await ready(ma, 'certificate-cancellation', undefined, certificateId, '620102', [
    '01001',
    '02001',
  ])
  const cancelled = await apply(
    product,
    ma,
    owner,
    cancellation,
    madeFor(cancellation.setting, 3, ({ answers }) => String(answers.categories) === '02001'),
  )
  await clerk.call(contracts.reviewAccept, { caseId: cancelled.caseId, version: 1 })
  const opened = await clerk.call(contracts.reviewOpen, { caseId: cancelled.caseId })
  await clerk.call(contracts.reviewApprove, { caseId: cancelled.caseId, version: 2, ...everything(opened) })
  expect(await ma.call(contracts.voucherVerify, { text })).toMatchObject({ status: 'revoked' })
})

describe('提交之后证照库变了', () => {
  test('类别已经不在有效状态的：打得开，不能通过，可以不予通过', async () => {
    const certificateId = loadCertificate(product, 'ma', ['01001', '02001'])
    const cancellation = await ready(ma, 'certificate-cancellation', undefined, certificateId, '620102', [
      '01001',
      '02001',
    ])
    const { caseId } = await apply(
      product,
      ma,
      owner,
      cancellation,
      madeFor(cancellation.setting, 3, ({ answers }) => String(answers.categories) === '02001'),
    )
    await clerk.call(contracts.reviewAccept, { caseId, version: 1 })
    change(certificateId, (certificate) => ({
      ...certificate,
      categories: certificate.categories.map((one) =>
        one.code === '02001' ? { ...one, status: 'suspended' as const } : one,
      ),
    }))
    const opened = await clerk.call(contracts.reviewOpen, { caseId })
    expect(
      await clerk.ask(contracts.reviewApprove, {
        caseId,
        version: 2,
        registerVersion: opened.registerVersion,
        ...everything(opened),
      }),
    ).toMatchObject({ ok: false, error: { code: 'wrong-state', message: expect.stringContaining('货物运输驾驶员') } })
    expect(
      await clerk.code(contracts.reviewRefuse, { caseId, version: 2, reason: 'other', text: '这个类别已经暂停' }),
    ).toBe('ok')
  })
  test('办理人员没看到的变化，先刷新再决定；看到了就按新的办', async () => {
    const certificateId = loadCertificate(product, 'ma', ['02001'])
    const renewal = await ready(ma, 'certificate-renewal', undefined, certificateId, '620102', ['02001'])
    const { caseId } = await apply(product, ma, owner, renewal, madeFor(renewal.setting))
    await clerk.call(contracts.reviewAccept, { caseId, version: 1 })
    const before = await clerk.call(contracts.reviewOpen, { caseId })
    const approval = {
      caseId,
      version: 2,
      ...everything(before),
      registerVersion: before.registerVersion,
    }
    change(certificateId, (certificate) => ({ ...certificate, validUntil: '2027-01-05' }))
    expect(await clerk.ask(contracts.reviewApprove, approval)).toMatchObject({
      ok: false,
      error: { code: 'busy', message: expect.stringContaining('证照库有过变化') },
    })
    const after = await clerk.call(contracts.reviewOpen, { caseId })
    expect(after.effects[0]).toBe('有效期由2027年1月5日延到2033年1月5日')
    expect(await clerk.code(contracts.reviewApprove, { ...approval, registerVersion: after.registerVersion })).toBe(
      'ok',
    )
  })
})

test('同一个办件编号：一样的再交一次得到同一个回答，改过的告诉先前那份算数，别的事项不认', async () => {
  const certificateId = loadCertificate(product, 'ma', ['02001'])
  const change = await ready(ma, 'certificate-change', 'info', certificateId, '620102', ['02001'])
  const { application, number } = await apply(product, ma, owner, change, madeFor(change.setting))
  expect((await ma.call(applyContract('certificate-change'), application)).number).toBe(number)
  const reply = await ma.ask(applyContract('certificate-change'), {
    ...application,
    answers: { ...application.answers, reason: '别的原因' },
  })
  expect(reply).toMatchObject({ ok: false, error: { code: 'wrong-state', detail: { caseId: application.caseId } } })
  expect(await ma.code(applyContract('certificate-renewal'), { ...application, answers: {} })).toBe('not-found')
})
