import type { Application } from '../../shared/contracts'
import { visibleMaterials } from '../../shared/journey'
import { contracts } from '../kit/contracts'
import { apply, loadCertificate, loadFiles, madeFor, ready } from '../kit/items'
import { Product, type Visitor } from '../kit/product'

// 补正: the clerk tells everything at once, the applicant mends that and nothing else.
const owner = 'account-ma'
let product: Product
let ma: Visitor
let clerk: Visitor
beforeAll(async () => {
  product = await Product.start('2026-11-20T02:00:00Z')
  ma = await product.driver('ma')
  clerk = await product.clerk('620102')
})
afterAll(() => product.stop())

/** A submitted 补发 that is to be posted. */
async function submitted() {
  const certificateId = loadCertificate(product, 'ma', ['02001'])
  const one = await ready(ma, 'certificate-reissue', 'lost', certificateId, '620102', ['02001'])
  const { caseId, number, application } = await apply(
    product,
    ma,
    owner,
    one,
    madeFor(one.setting, 3, ({ answers }) => answers.receive === 'mail'),
  )
  return {
    caseId,
    number,
    application,
    definition: one.setting.definition,
    photo: `material:${visibleMaterials(one.setting.definition, { ...application, parts: ['02001'] })[0]!.id}/photo`,
  }
}
const blurred = { at: 'material:portrait/photo', reason: '照片模糊，看不清本人' }
const misspelt = { at: 'field:residence', reason: '住址与身份证不一致' }
const correcting = async () => {
  const made = await submitted()
  const { version } = await clerk.call(contracts.reviewCorrect, {
    caseId: made.caseId,
    version: 1,
    items: [misspelt, blurred],
  })
  return { ...made, version }
}
const newPhoto = (caseId: string) =>
  loadFiles(product, owner, caseId, { 'portrait/photo': [`again-${Math.random().toString(36).slice(2, 8)}`] })
const mend = ({ caseId, application, version }: { caseId: string; application: Application; version: number }) => ({
  caseId,
  version,
  answers: { ...application.answers, residence: '兰州市城关区样本路9号' },
  files: { ...application.files, ...newPhoto(caseId) } as Application['files'],
})

test('一次告知全部补正内容，申请人逐条看到原因；补正期间不计时，可以撤回', async () => {
  const { caseId } = await correcting()
  const detail = await ma.call(contracts.caseGet, { caseId })
  expect(detail).toMatchObject({ status: 'correcting', dueAt: null, canWithdraw: true, promise: { paused: true } })
  expect(detail.correction!.items).toEqual([
    { ...misspelt, label: '住址' },
    { ...blurred, label: '近期二寸正面免冠彩色证件照' },
  ])
  await ma.call(contracts.caseWithdraw, { caseId })
  expect((await ma.call(contracts.caseGet, { caseId })).correction).toBeUndefined()
})

test('重新提交后办件号不变、受理期限重新计算；改了什么，前后都给办理人员看，原来的照片还能看', async () => {
  const open = await correcting()
  const { caseId, number, application } = open
  const input = mend(open)
  const done = await ma.call(contracts.caseResubmit, input)
  expect(await ma.call(contracts.caseResubmit, input)).toEqual(done)
  const { detail, changes, asked } = await clerk.call(contracts.reviewOpen, { caseId })
  expect(detail).toMatchObject({ number, status: 'pending', version: done.version })
  expect(detail.timeline.map(({ title }) => title)).toContain('已补正')
  expect(asked).toBe(1)
  expect(changes).toEqual([
    {
      at: misspelt.at,
      label: '住址',
      before: application.answers.residence,
      after: '兰州市城关区样本路9号',
      earlier: [],
    },
    {
      at: blurred.at,
      label: '近期二寸正面免冠彩色证件照',
      before: '1张',
      after: '1张',
      earlier: application.files['portrait/photo'],
    },
  ])
  expect(await clerk.code(contracts.reviewAccept, { caseId, version: done.version })).toBe('ok')
})

test('没有要求补正的内容改不了，别人的照片和别处的照片用不上，什么都没丢', async () => {
  const open = await correcting()
  const { caseId } = open
  const right = mend(open)
  const sneaky = await ma.ask(contracts.caseResubmit, { ...right, answers: { ...right.answers, phone: '13900001234' } })
  expect(sneaky).toMatchObject({
    ok: false,
    error: { code: 'bad-input', message: expect.stringContaining('联系电话'), detail: { fields: ['field:phone'] } },
  })
  const strangers = [
    loadFiles(product, owner, caseId, { 'driving-licence/main': ['elsewhere'] })['driving-licence/main'],
    loadFiles(product, 'account-li', caseId, { 'portrait/photo': ['others'] })['portrait/photo'],
    newPhoto('case-another-draft')['portrait/photo'],
  ] as string[][]
  for (const photo of strangers)
    expect(
      await ma.code(contracts.caseResubmit, { ...right, files: { ...right.files, 'portrait/photo': photo } }),
    ).toBe('file-missing')
  expect(await ma.code(contracts.caseResubmit, { ...right, answers: { ...right.answers, residence: '' } })).toBe(
    'incomplete',
  )
  const { draft } = await ma.call(contracts.caseGet, { caseId })
  expect(
    await ma.code(contracts.caseResubmit, {
      caseId,
      version: open.version,
      answers: draft!.answers,
      files: draft!.files,
    }),
  ).toBe('incomplete')
  expect(await ma.code(contracts.caseResubmit, { ...right, version: 1 })).toBe('busy')
  expect(await (await product.driver('li')).code(contracts.caseResubmit, right)).toBe('not-found')
  expect(await ma.code(contracts.caseResubmit, right)).toBe('ok')
})

test('改了领取方式，因此不再问的邮寄地址自然去掉', async () => {
  const { caseId, application } = await submitted()
  const { version } = await clerk.call(contracts.reviewCorrect, {
    caseId,
    version: 1,
    items: [{ at: 'field:receive', reason: '地址不在派送范围内' }],
  })
  const { address: _gone, ...rest } = application.answers
  expect(
    await ma.code(contracts.caseResubmit, {
      caseId,
      version,
      answers: { ...rest, receive: 'pickup' },
      files: application.files,
    }),
  ).toBe('ok')
})

test('只能退回申请人填写或上传的内容；同一份通知发两次是一次；再次补正要写明原因', async () => {
  const { caseId, application } = await submitted()
  const ask = (items: { at: string; reason: string }[], version = 1, late?: string) =>
    clerk.code(contracts.reviewCorrect, { caseId, version, items, ...(late ? { late } : {}) })
  expect(await ask([{ at: 'field:name', reason: '姓名与证照不一致' }])).toBe('bad-input')
  expect(await ask([{ at: 'material:certificate-info/page', reason: '这次办理没有问这一份' }])).toBe('bad-input')
  expect(await ask([misspelt, misspelt])).toBe('bad-input')
  expect(
    await (await product.clerk('410105')).code(contracts.reviewCorrect, { caseId, version: 1, items: [misspelt] }),
  ).toBe('not-found')
  expect(await ask([misspelt])).toBe('ok')
  expect(await ask([misspelt])).toBe('ok')
  expect(await ask([blurred])).toBe('busy')
  const { version } = await ma.call(contracts.caseResubmit, {
    ...mend({ caseId, application, version: 2 }),
    files: application.files,
  })
  expect(await ask([blurred], version)).toBe('incomplete')
  expect(await ask([blurred], version, '更换后的照片仍然模糊')).toBe('ok')
  expect((await ma.call(contracts.caseGet, { caseId })).correction).toMatchObject({
    late: '更换后的照片仍然模糊',
    items: [blurred],
  })
})

test('不予受理指明哪一条不符合：申请人看到依据、救济途径和联系方式', async () => {
  const { caseId } = await submitted()
  const refusal = { caseId, version: 1, reason: 'not-eligible', text: '证已经过期，请办换发' }
  expect(await clerk.code(contracts.reviewRefuse, { ...refusal, condition: 'weather' })).toBe('bad-input')
  await clerk.call(contracts.reviewRefuse, { ...refusal, condition: 'valid' })
  const detail = await ma.call(contracts.caseGet, { caseId })
  expect(detail.refusal).toMatchObject({
    reason: '不符合办理条件（证在有效期内）',
    text: '证已经过期，请办换发',
    remedy: expect.stringMatching(/60日.*复议.*6个月.*起诉/),
  })
  expect(detail.refusal!.rules.join()).toContain('道路运输从业人员管理规定 第二十九条')
  expect(detail.authority.phone).toBe('0931-0000102')
})

describe('补正通知发错了，撤回', () => {
  test('回到待核查，受理期限还按提交那天算；告诉申请人；再发一份不算第二次', async () => {
    const { caseId } = await submitted()
    const before = await clerk.call(contracts.reviewOpen, { caseId })
    const notice = { caseId, version: 1, items: [misspelt] }
    const asked = await clerk.call(contracts.reviewCorrect, notice)
    const recalled = await clerk.call(contracts.reviewCorrectWithdraw, { caseId, version: asked.version })
    expect(recalled.status).toBe('pending')
    expect(await clerk.call(contracts.reviewCorrectWithdraw, { caseId, version: asked.version })).toEqual(recalled)
    const after = await clerk.call(contracts.reviewOpen, { caseId })
    expect(after.detail.dueAt).toBe(before.detail.dueAt)
    expect(after.asked).toBe(0)
    expect(after.detail).not.toHaveProperty('correction')
    expect((await ma.call(contracts.caseGet, { caseId })).timeline.map(({ title }) => title)).toContain('不用补正了')
    const { messages } = await ma.call(contracts.messageList, {})
    expect(
      messages
        .filter((one) => one.caseId === caseId)
        .map(({ title }) => title)
        .join(),
    ).toContain('不用补正')
    expect(await clerk.code(contracts.reviewCorrect, { ...notice, version: recalled.version })).toBe('ok')
  })
  test('没有在补正的、别的机关的，撤不了；申请人已经改好交回来的也撤不了', async () => {
    const { caseId } = await submitted()
    expect(await clerk.code(contracts.reviewCorrectWithdraw, { caseId, version: 1 })).toBe('wrong-state')
    const { version } = await clerk.call(contracts.reviewCorrect, { caseId, version: 1, items: [misspelt] })
    const other = await product.clerk('150102')
    expect(await other.code(contracts.reviewCorrectWithdraw, { caseId, version })).toBe('not-found')
  })
})
