import { randomUUID } from 'node:crypto'
import type { SessionDoc } from '../../cloudfunctions/kernel/call/session'
import { loadKeys } from '../../cloudfunctions/kernel/sealing/keys'
import { signToken, type PersonIdentity } from '../../cloudfunctions/kernel/sealing/tokens'
import { drawTrainingRecord, personOf } from '../../dev/specimens'
import { applyContract, type InputOf } from '../../shared/contracts'
import { contracts } from '../kit/contracts'
import { apply, loadCertificate, madeFor, ready, sent, type Ready } from '../kit/items'
import { Product, verifiedAccount, type Visitor } from '../kit/product'

// One account on behalf of itself and on behalf of an operator: all that differs is the token.
const owner = 'account-ma'
const renewal = 'certificate-renewal'
const ownOnly = '这一项由本人办理，请换回个人身份'
type Saved = InputOf<typeof contracts.draftSave>

let product: Product
let own: Visitor
let acting: Visitor
let certificateId: string
let one: Ready

const now = () => product.cloud.now().getTime()
const identityOf = (session: string, operator?: PersonIdentity['operator']): PersonIdentity => ({
  kind: 'person',
  id: owner,
  session,
  holder: verifiedAccount(product.cloud.secrets, 'ma', now()).holderIndex!,
  ...(operator ? { operator } : {}),
})

/** A visitor with a signed token, and the session that actions look up which do not trust a signature alone. */
function visitorWith(
  operator?: PersonIdentity['operator'],
  { session = randomUUID(), life = 3_600_000 } = {},
): Visitor {
  const doc: SessionDoc = {
    _id: session,
    kind: 'person',
    subject: owner,
    device: '',
    openid: '',
    createdAt: now(),
    expiresAt: now() + life,
  }
  product.cloud.load('sessions', [doc as never])
  const { token } = signToken(loadKeys(product.cloud.secrets), identityOf(session, operator), now())
  return Object.assign(product.visitor(), { token })
}
const draftOf = (id: string, { definitionHash: hash, setting, subjectId }: Ready): Saved => ({
  id,
  service: renewal,
  hash,
  step: 'form',
  version: 0,
  draft: {
    variant: setting.variant,
    subjectId,
    noticeAgreed: true,
    statementAgreed: true,
    answers: { unit: '个人' },
    files: {},
  },
})
const page = (visitor: Visitor, draft: string) =>
  visitor.picture(
    { purpose: 'material', draft, material: 'portrait', part: 'photo' },
    drawTrainingRecord(personOf('ma'), 2026, { format: 'jpeg' }),
  )

beforeAll(async () => {
  product = await Product.start('2026-11-21T02:00:00Z')
  product.cloud.load('accounts', [verifiedAccount(product.cloud.secrets, 'ma', now()) as never])
  own = visitorWith()
  acting = visitorWith({ key: 'operator-1', rights: ['apply'] })
  certificateId = loadCertificate(product, 'ma', ['02001'])
  one = await ready(own, renewal, undefined, certificateId, '620102', ['02001'])
})
afterAll(() => product.stop())

describe('经办人以企业身份办理', () => {
  const refusal = { ok: false, error: { code: 'not-allowed', message: ownOnly } }

  test('本人的事项不能申请，说明要换回个人身份；本人换回来同一份就收', async () => {
    const application = sent(product, owner, one, madeFor(one.setting))
    expect(await acting.ask(applyContract(renewal), application)).toMatchObject(refusal)
    expect(await own.code(applyContract(renewal), application)).toBe('ok')
    // A repeat of what the person handed in is none of the operator's.
    expect(await acting.ask(applyContract(renewal), application)).toMatchObject(refusal)
    await own.call(contracts.caseWithdraw, { caseId: application.caseId })
  })
  test('本人的事项存不了草稿，也盖不掉本人存的那份', async () => {
    const draft = draftOf('draft-party-01', one)
    expect(await acting.ask(contracts.draftSave, draft)).toMatchObject(refusal)
    expect(await own.call(contracts.draftSave, draft)).toMatchObject({ version: 1 })
    const over = { ...draft, version: 1, draft: { ...draft.draft, answers: { unit: '样本单位' } } }
    expect(await acting.ask(contracts.draftSave, over)).toMatchObject(refusal)
    expect((await own.call(contracts.draftGet, { id: draft.id })).draft).toMatchObject({
      version: 1,
      draft: { answers: { unit: '个人' } },
    })
    await own.call(contracts.draftRemove, { id: draft.id })
  })
  test('看不到本人的证：列表里没有，历史和没有这本证一样；本人照旧看得到', async () => {
    expect((await acting.call(contracts.certificateList, {})).subjects).toEqual([])
    expect(await acting.code(contracts.subjectHistory, { kind: 'certificate', subjectId: certificateId })).toBe(
      'not-found',
    )
    expect(await acting.code(contracts.eligibilityGet, { service: renewal })).toBe('not-found')
    const ids = (await own.call(contracts.certificateList, {})).subjects.map(({ id }) => id)
    expect(ids).toContain(certificateId)
    expect(await own.code(contracts.subjectHistory, { kind: 'certificate', subjectId: certificateId })).toBe('ok')
    const { services } = await own.call(contracts.eligibilityGet, { service: renewal })
    expect(services[0]!.answers.map(({ subjectId }) => subjectId)).toContain(certificateId)
  })
  test('看不到、也动不了本人的办件；本人照旧看得到、撤得回', async () => {
    const { caseId } = await apply(product, own, owner, one, madeFor(one.setting))
    expect((await acting.call(contracts.caseList, {})).cases).toEqual([])
    const codes = [
      await acting.code(contracts.caseGet, { caseId }),
      await acting.code(contracts.caseWithdraw, { caseId }),
      await acting.code(contracts.caseResubmit, { caseId, version: 1, answers: {}, files: {} }),
      await acting.code(contracts.caseReceive, { caseId }),
      await acting.code(contracts.receiptGet, { caseId, as: 'json' }),
    ]
    expect(codes).toEqual(Array(codes.length).fill('not-found'))
    expect((await own.call(contracts.caseList, {})).cases.map((each) => each.caseId)).toContain(caseId)
    expect(await own.call(contracts.caseGet, { caseId })).toMatchObject({ caseId, canWithdraw: true })
    await own.call(contracts.caseWithdraw, { caseId })
    expect(await acting.code(contracts.draftFromCase, { id: 'draft-party-02', caseId })).toBe('not-found')
  })
  test('看不到、也删不掉本人的草稿', async () => {
    const { id } = await own.call(contracts.draftSave, draftOf('draft-party-03', one))
    expect((await acting.call(contracts.draftList, {})).drafts).toEqual([])
    expect(await acting.code(contracts.draftGet, { id })).toBe('not-found')
    // Answered as for one that is gone, so that nothing is said of it.
    await acting.call(contracts.draftRemove, { id })
    expect((await own.call(contracts.draftList, {})).drafts.map((draft) => draft.id)).toEqual([id])
    await own.call(contracts.draftRemove, { id })
  })
  test('看不到、也删不掉本人的照片', async () => {
    const fileId = await page(own, 'draft-party-04')
    expect(await acting.code(contracts.fileView, { fileId })).toBe('not-found')
    expect(await acting.code(contracts.uploadAccept, { fileId })).toBe('not-found')
    await acting.call(contracts.fileRemove, { fileId })
    expect(await own.call(contracts.fileView, { fileId, thumbnail: true })).toMatchObject({ type: 'image/jpeg' })
  })
})

test('以企业身份传的照片归企业：本人和别的企业看不到，替这家企业办事的看得到', async () => {
  const fileId = await page(acting, 'draft-party-05')
  const others = [own, visitorWith({ key: 'operator-2', rights: ['apply'] })]
  for (const other of others) expect(await other.code(contracts.fileView, { fileId })).toBe('not-found')
  const colleague = visitorWith({ key: 'operator-1', rights: [] })
  expect(await colleague.code(contracts.fileView, { fileId })).toBe('ok')
})

test('登录已经结束的，企业身份的令牌也不算数', async () => {
  const ended = visitorWith({ key: 'operator-1', rights: ['apply'] }, { life: 0 })
  expect(await ended.code(contracts.caseGet, { caseId: 'case-of-nobody' })).toBe('not-signed-in')
})

test('自己在令牌里写上企业，签名就对不上', async () => {
  const [body, signature] = own.token!.split('.') as [string, string]
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as object
  const written = Buffer.from(JSON.stringify({ ...claims, operator: { key: 'operator-1', rights: ['apply'] } }))
  const forged = Object.assign(product.visitor(), { token: `${written.toString('base64url')}.${signature}` })
  expect(await forged.code(contracts.caseList, {})).toBe('not-signed-in')
  expect(await own.code(contracts.caseList, {})).toBe('ok')
})
