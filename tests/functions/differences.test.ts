import { contracts } from '../kit/contracts'
import { everything } from '../kit/desk'
import { apply, certificateIn, loadCertificate, madeFor, ready } from '../kit/items'
import { Product, type Visitor } from '../kit/product'

const owner = 'account-ma'
let product: Product
let ma: Visitor
let clerk: Visitor
beforeAll(async () => {
  product = await Product.start('2026-11-21T02:00:00Z')
  ma = await product.driver('ma')
  clerk = await product.clerk('620102')
})
afterAll(() => product.stop())

/** 换发 with another vehicle class and a sentence in the address; the register has B2 and the address of the ID card. */
async function renewal(answers: Record<string, string> = { vehicleClass: 'A1', residence: '原来的证丢了，请补一本' }) {
  const certificateId = loadCertificate(product, 'ma', ['02001'])
  const one = await ready(ma, 'certificate-renewal', undefined, certificateId, '620102', ['02001'])
  const made = madeFor(one.setting, 7)
  const { caseId } = await apply(product, ma, owner, one, { ...made, answers: { ...made.answers, ...answers } })
  return { caseId, certificateId }
}
const accepted = async (caseId: string) => {
  await clerk.call(contracts.reviewAccept, { caseId, version: 1 })
  return clerk.call(contracts.reviewOpen, { caseId })
}

describe('通过时，申请人写的和证照库不同的，逐项决定', () => {
  test('没有决定的不能通过；保留原值的不进证照库，采用的进', async () => {
    const { caseId, certificateId } = await renewal()
    const before = certificateIn(product, certificateId)
    const opened = await accepted(caseId)
    const approval = { caseId, version: 2, ...everything(opened) }
    expect(opened.writes.map(({ field }) => field)).toEqual(expect.arrayContaining(['vehicleClass', 'residence']))
    expect(opened.effects.join()).not.toContain('原来的证丢了')
    const { vehicleClass: _left, ...partly } = approval.decided!
    for (const decided of [undefined, {}, partly])
      expect(await clerk.ask(contracts.reviewApprove, { ...approval, decided })).toMatchObject({
        ok: false,
        error: { code: 'incomplete', message: expect.stringContaining('请先决定采用还是保留原值') },
      })
    expect(certificateIn(product, certificateId)).toEqual(before)
    const decided = { ...approval.decided, residence: 'keep' as const }
    await clerk.call(contracts.reviewApprove, { ...approval, decided })
    const { holder } = certificateIn(product, certificateId)
    expect(holder).toMatchObject({ vehicleClass: 'A1', address: before.holder.address })
    const { answer } = await ma.call(contracts.caseGet, { caseId })
    expect(answer!.changes).toContain('准驾车型由“B2”改为“A1”')
    expect(answer!.changes.join()).not.toContain('原来的证丢了')
  })
  test('不改证照库的项，不能冒充决定', async () => {
    const { caseId } = await renewal()
    const approval = { caseId, version: 2, ...everything(await accepted(caseId)) }
    const decided = { ...approval.decided, reason: 'keep' as const }
    expect(await clerk.code(contracts.reviewApprove, { ...approval, decided })).toBe('bad-input')
  })
})

describe('三方对照只说真的比过的', () => {
  test('锁定的项申请人没有写，不冒充他写的，也不算一致', async () => {
    const { caseId } = await renewal()
    const { comparison } = await clerk.call(contracts.reviewOpen, { caseId })
    const of = (id: string) => comparison.find((row) => row.id === id)!
    expect(of('name')).toMatchObject({ register: '马志强', compared: false, differs: false })
    expect(of('name')).not.toHaveProperty('applicant')
    expect(of('vehicleClass')).toMatchObject({ applicant: 'A1', register: 'B2', compared: true, differs: true })
    expect(of('reason')).toMatchObject({ compared: false, differs: false })
    expect(of('reason')).not.toHaveProperty('register')
  })
})

describe('一件一份核查清单', () => {
  test('机器能查的先查好，只有要用眼看的要勾；谁勾的留在办件里，受理以后还在，换个人也看得到', async () => {
    const { caseId } = await renewal()
    const { checklist } = await clerk.call(contracts.reviewOpen, { caseId })
    const line = (id: string) => checklist.find((one) => one.id === id)!
    expect(line('complete').machine).toMatchObject({ ok: true })
    expect(line('register').machine).toMatchObject({ ok: false, why: expect.stringContaining('准驾车型') })
    expect(line('same')).not.toHaveProperty('machine')
    await clerk.call(contracts.reviewMark, { caseId, ticks: { same: true, clear: true }, taken: { residence: 'keep' } })
    await clerk.call(contracts.reviewMark, { caseId, ticks: { clear: false } })
    await clerk.call(contracts.reviewAccept, { caseId, version: 1, checked: ['same', 'register'] })
    const wang = await product.colleague('王萍')
    const later = await wang.call(contracts.reviewOpen, { caseId })
    expect(later.checklist.filter(({ ticked }) => ticked).map(({ id, ticked }) => [id, ticked!.by])).toEqual([
      ['same', '李敏'],
      ['register', '李敏'],
    ])
    expect(later.taken).toEqual({ residence: 'keep' })
  })
  test('清单上没有的、别的机关的、已经办完的，勾不了', async () => {
    const { caseId } = await renewal()
    expect(await clerk.code(contracts.reviewMark, { caseId, ticks: { no: true } })).toBe('bad-input')
    expect(await clerk.code(contracts.reviewMark, { caseId, taken: { no: 'adopt' } })).toBe('bad-input')
    const other = await product.clerk('150102')
    expect(await other.code(contracts.reviewMark, { caseId, ticks: { same: true } })).toBe('not-found')
    await clerk.call(contracts.reviewRefuse, { caseId, version: 1, reason: 'other', text: '请到窗口核实' })
    expect(await clerk.code(contracts.reviewMark, { caseId, ticks: { same: true } })).toBe('wrong-state')
  })
})
