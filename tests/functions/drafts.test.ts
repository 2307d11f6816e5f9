import { drawTrainingRecord, personOf } from '../../dev/specimens'
import type { InputOf } from '../../shared/contracts'
import type { DraftView } from '../../shared/contracts/drafts'
import { contracts } from '../kit/contracts'
import { Product, type Visitor } from '../kit/product'

let product: Product
let ma: Visitor
let wang: Visitor
beforeAll(async () => {
  product = await Product.start('2026-11-21T02:00:00Z')
  ma = await product.driver('ma')
  wang = await product.driver('wang')
})
afterAll(() => product.stop())

const service = 'integrity-assessment'
const page = () => drawTrainingRecord(personOf('ma'), 2026, { format: 'jpeg' })
type Saved = InputOf<typeof contracts.draftSave>

async function draft(
  visitor: Visitor,
  key: string,
  id: string,
  answers: Saved['draft']['answers'] = {},
): Promise<Saved> {
  const { hash } = await visitor.call(contracts.definitionGet, {
    service,
    province: personOf(key).division.slice(0, 2),
  })
  return {
    id,
    service,
    hash,
    step: 'form',
    version: 0,
    draft: {
      variant: 'standard',
      subjectId: `specimen-${key}`,
      noticeAgreed: true,
      statementAgreed: true,
      answers,
      files: {},
    },
  }
}
const list = async (visitor: Visitor) => (await visitor.call(contracts.draftList, {})).drafts
const sameAccount = (visitor: Visitor): Visitor => Object.assign(product.visitor(), { token: visitor.token })
const other = (reply: unknown) => (reply as { error: { detail: { draft: DraftView } } }).error.detail.draft

test('存在账号里：换一台手机也能接着填，写明保存到哪天', async () => {
  const one = await draft(ma, 'ma', 'draft-ma-0001', { unit: '个人' })
  expect(await ma.call(contracts.draftSave, one)).toMatchObject({ id: one.id, version: 1, keptUntil: '2026-12-21' })
  const second = sameAccount(ma)
  expect(await list(second)).toMatchObject([{ id: one.id, service, step: 'form', version: 1 }])
  expect(await second.call(contracts.draftGet, { id: one.id })).toMatchObject({
    offered: true,
    draft: { hash: one.hash, draft: one.draft },
  })
  await ma.call(contracts.draftRemove, { id: one.id })
})

test('两台手机填同一份：后保存的不盖掉先保存的，先看到另一份再选', async () => {
  const [first, second] = [ma, sameAccount(ma)]
  const one = await draft(first, 'ma', 'draft-ma-0002')
  await first.call(contracts.draftSave, one)
  const here = { ...one, version: 1, draft: { ...one.draft, answers: { unit: '个人' } } }
  const there = { ...one, version: 1, draft: { ...one.draft, answers: { phone: '13900000000' } } }
  expect(await second.call(contracts.draftSave, there)).toMatchObject({ version: 2 })
  const refused = await first.ask(contracts.draftSave, here)
  expect(refused).toMatchObject({ error: { code: 'draft-elsewhere' } })
  expect(other(refused)).toMatchObject({ id: one.id, version: 2, draft: there.draft })
  expect(await first.call(contracts.draftSave, { ...here, version: 2 })).toMatchObject({ version: 3 })
  expect(await second.code(contracts.draftSave, { ...there, version: 2, step: 'materials' })).toBe('draft-elsewhere')
  await first.call(contracts.draftRemove, { id: one.id })
})

test('没收到回答的手机再保存一次，不会把自己当成另一台', async () => {
  const one = await draft(ma, 'ma', 'draft-ma-0003')
  await ma.call(contracts.draftSave, one)
  expect(await ma.call(contracts.draftSave, one)).toMatchObject({ version: 1 })
  expect(await ma.call(contracts.draftSave, { ...one, step: 'materials' })).toMatchObject({
    version: 2,
    step: 'materials',
  })
  await ma.call(contracts.draftRemove, { id: one.id })
})

test('一个事项、一本证只有一份草稿：另一份先给人看', async () => {
  const [first, second] = [ma, sameAccount(ma)]
  const one = await draft(first, 'ma', 'draft-ma-0004', { unit: '个人' })
  await first.call(contracts.draftSave, one)
  const refused = await second.ask(contracts.draftSave, { ...one, id: 'draft-ma-0005' })
  expect(other(refused)).toMatchObject({ id: one.id, draft: { answers: { unit: '个人' } } })
  expect(await list(second)).toHaveLength(1)
  await first.call(contracts.draftSave, { ...one, version: 1, step: 'materials' })
  expect(await second.code(contracts.draftRemove, { id: one.id, version: 1 })).toBe('draft-elsewhere')
  await second.call(contracts.draftRemove, { id: one.id, version: 2 })
  expect(await second.call(contracts.draftSave, { ...one, id: 'draft-ma-0005' })).toMatchObject({ version: 1 })
  await second.call(contracts.draftRemove, { id: 'draft-ma-0005' })
})

test('两台手机同时存第一次，只有一份', async () => {
  const [first, second] = [ma, sameAccount(ma)]
  const one = await draft(first, 'ma', 'draft-ma-0006')
  const codes = await Promise.all([
    first.code(contracts.draftSave, one),
    second.code(contracts.draftSave, { ...one, id: 'draft-ma-0007' }),
  ])
  expect(codes.sort()).toEqual(['draft-elsewhere', 'ok'])
  const [kept] = await list(first)
  await first.call(contracts.draftRemove, { id: kept!.id })
})

test('别人的草稿、别人的证，回答都和没有一样；没有实名认证存不了', async () => {
  const one = await draft(ma, 'ma', 'draft-ma-0008', { unit: '个人' })
  await ma.call(contracts.draftSave, one)
  expect(await wang.code(contracts.draftGet, { id: one.id })).toBe('not-found')
  expect(await wang.code(contracts.draftSave, { ...one, draft: { ...one.draft, subjectId: 'specimen-wang' } })).toBe(
    'not-found',
  )
  expect(await wang.code(contracts.draftSave, { ...one, id: 'draft-wang-01' })).toBe('not-found')
  await wang.call(contracts.draftRemove, { id: one.id })
  expect(await list(wang)).toEqual([])
  expect(await list(ma)).toHaveLength(1)
  expect(await product.visitor().code(contracts.draftList, {})).toBe('not-signed-in')
  await ma.call(contracts.draftRemove, { id: one.id })
})

test('打开时按发证机关所在省今天的要求再看一遍，有变化就告诉', async () => {
  const one = await draft(ma, 'ma', 'draft-ma-0011')
  const national = await ma.call(contracts.definitionGet, { service })
  await ma.call(contracts.draftSave, { ...one, hash: national.hash })
  expect((await ma.call(contracts.draftGet, { id: one.id })).newer?.hash).toBe(one.hash)
  await ma.call(contracts.draftSave, { ...one, version: 1 })
  expect((await ma.call(contracts.draftGet, { id: one.id })).newer).toBeUndefined()
  await ma.call(contracts.draftSave, { ...one, version: 2, draft: { ...one.draft, variant: 'no-such-kind' } })
  expect(await ma.call(contracts.draftGet, { id: one.id })).toMatchObject({ offered: false })
  await ma.call(contracts.draftRemove, { id: one.id })
})

test('删了的草稿连照片一起删掉，再保存旧版本会说明白', async () => {
  const one = await draft(ma, 'ma', 'draft-ma-0009')
  await ma.call(contracts.draftSave, one)
  const fileId = await ma.picture(
    { purpose: 'material', draft: one.id, material: 'education-record', part: 'page' },
    page(),
  )
  await ma.call(contracts.draftRemove, { id: one.id })
  await ma.call(contracts.draftRemove, { id: one.id })
  expect(await ma.code(contracts.fileView, { fileId })).toBe('not-found')
  expect(await ma.code(contracts.draftSave, { ...one, version: 1 })).toBe('draft-gone')
})

test('删草稿只删自己的照片：别人写着同一个草稿号的照片还在', async () => {
  const one = await draft(ma, 'ma', 'draft-ma-0012')
  await ma.call(contracts.draftSave, one)
  const foreign = await wang.picture(
    { purpose: 'material', draft: one.id, material: 'education-record', part: 'page' },
    page(),
  )
  await ma.call(contracts.draftRemove, { id: one.id })
  expect(await wang.code(contracts.fileView, { fileId: foreign, thumbnail: true })).toBe('ok')
})

test('照片只能和它那份草稿一起交：另一份草稿的、别人的都不收', async () => {
  const mine = await ma.application('ma')
  const [place = ''] = Object.keys(mine.files)
  const [material = '', part = ''] = place.split('/')
  const elsewhere = await ma.picture({ purpose: 'material', draft: 'draft-of-other', material, part }, page())
  const foreign = await wang.picture({ purpose: 'material', draft: mine.caseId, material, part }, page())
  for (const file of [elsewhere, foreign]) {
    expect(
      await ma.ask(contracts.applyIntegrityAssessment, { ...mine, files: { ...mine.files, [place]: [file] } }),
    ).toMatchObject({ error: { code: 'file-missing', detail: { files: [file] } } })
  }
})

test('提交后草稿就没有了，另一台手机再保存会知道已经提交', async () => {
  const [first, second] = [ma, sameAccount(ma)]
  const application = await first.application('ma')
  const one = await draft(first, 'ma', application.caseId, application.answers)
  await first.call(contracts.draftSave, { ...one, draft: { ...one.draft, files: application.files } })
  await first.call(contracts.applyIntegrityAssessment, application)
  expect(await list(second)).toEqual([])
  for (const version of [0, 1]) {
    expect(await second.ask(contracts.draftSave, { ...one, version })).toMatchObject({
      error: { code: 'draft-gone', detail: { caseId: one.id } },
    })
  }
  expect(await second.ask(contracts.draftGet, { id: one.id })).toMatchObject({
    error: { code: 'draft-gone', detail: { caseId: one.id } },
  })
  await first.call(contracts.caseWithdraw, { caseId: one.id })
})

test('撤回后再次办理：填的和照片都还在，不用重新拍', async () => {
  const application = await ma.application('ma')
  await ma.call(contracts.applyIntegrityAssessment, application)
  const { caseId } = application
  expect(await ma.code(contracts.draftFromCase, { id: 'draft-again-1', caseId })).toBe('wrong-state')
  await ma.call(contracts.caseWithdraw, { caseId })
  const { draft: again, started } = await ma.call(contracts.draftFromCase, { id: 'draft-again-1', caseId })
  expect(again.draft).toMatchObject({
    subjectId: 'specimen-ma',
    answers: application.answers,
    files: application.files,
    noticeAgreed: false,
    statementAgreed: false,
  })
  expect([started, (await ma.call(contracts.draftFromCase, { id: 'draft-again-1', caseId })).started]).toEqual([
    true,
    true,
  ])
  expect(await ma.call(contracts.draftFromCase, { id: 'draft-again-2', caseId })).toMatchObject({
    started: false,
    draft: { id: 'draft-again-1' },
  })
  expect(await ma.code(contracts.applyIntegrityAssessment, { ...application, caseId: again.id })).toBe('ok')
  await ma.call(contracts.caseWithdraw, { caseId: again.id })
  expect(await wang.code(contracts.draftFromCase, { id: 'draft-again-3', caseId })).toBe('not-found')
})

test('再次办理的草稿删了，原来办件里的照片还在', async () => {
  const application = await ma.application('ma')
  await ma.call(contracts.applyIntegrityAssessment, application)
  await ma.call(contracts.caseWithdraw, { caseId: application.caseId })
  await ma.call(contracts.draftFromCase, { id: 'draft-again-4', caseId: application.caseId })
  await ma.call(contracts.draftRemove, { id: 'draft-again-4' })
  const [[fileId = ''] = []] = Object.values(application.files)
  expect(await ma.code(contracts.fileView, { fileId, thumbnail: true })).toBe('ok')
})

test('30天没动的草稿和照片一起清掉；还在填的，照片再旧也留着', async () => {
  const one = await draft(ma, 'ma', 'draft-ma-0010')
  await ma.call(contracts.draftSave, one)
  const fileId = await ma.picture(
    { purpose: 'material', draft: one.id, material: 'education-record', part: 'page' },
    page(),
  )
  const after = async (days: number) => {
    product.cloud.setClock(new Date(product.cloud.now().getTime() + days * 86_400_000))
    await product.cloud.runTimer('housekeeping')
    return product.visitor().signIn(personOf('ma').phone)
  }
  await (await after(20)).call(contracts.draftSave, { ...one, version: 1, step: 'materials' })
  const still = await after(20)
  expect(await list(still)).toHaveLength(1)
  expect(await still.code(contracts.fileView, { fileId, thumbnail: true })).toBe('ok')
  const late = await after(11)
  expect(await list(late)).toEqual([])
  expect(await late.code(contracts.fileView, { fileId, thumbnail: true })).toBe('not-found')
})
