import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { drawPortrait, drawTrainingRecord, personOf } from '../../dev/specimens'
import { receiptText, verifyReceipt } from '../../shared/receipts'
import { contracts } from '../kit/contracts'
import { loadCertificate, madeFor, ready, sent } from '../kit/items'
import { Product, type Visitor } from '../kit/product'

// 回执: what was received, signed by the province of the issuing authority.
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

const receipt = async (caseId: string) => {
  const answer = await ma.call(contracts.receiptGet, { caseId, as: 'json' })
  return { ...answer, text: Buffer.from(answer.data, 'base64').toString('utf8') }
}
const publicKeys = async () => (await product.visitor().call(contracts.voucherKeys, {})).keys

/** A submitted 补发 whose portrait is a real upload; the other pictures lie in storage already. */
async function reissue(background: Parameters<typeof drawPortrait>[1]) {
  const certificateId = loadCertificate(product, 'ma', ['02001'])
  const one = await ready(ma, 'certificate-reissue', 'lost', certificateId, '620102', ['02001'])
  const application = sent(product, owner, one, madeFor(one.setting, 3))
  const { caseId } = application
  const portrait = await ma.picture(
    { purpose: 'material', draft: caseId, material: 'portrait', part: 'photo' },
    drawPortrait(personOf('ma'), background, { format: 'jpeg' }),
  )
  const files = { ...application.files, 'portrait/photo': [portrait] }
  await ma.call(contracts.applyCertificateReissue, { ...application, files })
  return { caseId, portrait, application: { ...application, files } }
}

describe('诚信考核提交后', () => {
  let caseId: string
  let files: Record<string, string[]>
  beforeAll(async () => {
    const application = await ma.application('ma')
    files = application.files
    caseId = (await ma.call(contracts.applyIntegrityAssessment, application)).caseId
  })

  test('回执列出每张照片的大小和哈希值，和本人看到的照片一致', async () => {
    const {
      receipt: { materials, resubmissions, number },
    } = await receipt(caseId)
    const seen = await Promise.all(
      Object.values(files)
        .flat()
        .map(async (fileId) => Buffer.from((await ma.call(contracts.fileView, { fileId })).data, 'base64')),
    )
    expect(
      materials.map(({ sha256, bytes }) => ({ sha256, bytes })).sort((a, b) => a.sha256.localeCompare(b.sha256)),
    ).toEqual(
      seen
        .map((bytes) => ({ sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length }))
        .sort((a, b) => a.sha256.localeCompare(b.sha256)),
    )
    expect(resubmissions).toEqual([])
    expect(number).toBe((await ma.call(contracts.caseGet, { caseId })).number)
  })

  test('用公开的公钥就能核对签名，改动过的核不过', async () => {
    const { text, receipt: content } = await receipt(caseId)
    expect(verifyReceipt(text, await publicKeys())).toEqual({ genuine: true, receipt: content })
    expect(verifyReceipt(text.replace(content.number, content.number.replace(/^./, '9')), await publicKeys())).toEqual({
      genuine: false,
      reason: 'bad-signature',
    })
  })

  test('PDF里附着同一份核验文件，过几天再取，内容一字不差', async () => {
    const first = await ma.call(contracts.receiptGet, { caseId, as: 'pdf' })
    const { text } = await receipt(caseId)
    const pdf = join(product.data, 'receipt.pdf')
    writeFileSync(pdf, Buffer.from(first.data, 'base64'))
    execFileSync('pdfdetach', ['-save', '1', '-o', `${pdf}.json`, pdf])
    expect(readFileSync(`${pdf}.json`, 'utf8')).toBe(text)
    expect(execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' })).toContain('收件回执')
    product.cloud.setClock(product.cloud.now().getTime() + 2 * 86_400_000)
    ma = await product.driver('ma')
    clerk = await product.clerk('620102')
    expect(await ma.call(contracts.receiptGet, { caseId, as: 'pdf' })).toEqual(first)
    expect((await receipt(caseId)).text).toBe(text)
  })

  test('别人的办件、没有的办件，回答一样', async () => {
    const stranger = await product.visitor().signIn('13900002299')
    expect(await stranger.code(contracts.receiptGet, { caseId, as: 'json' })).toBe('not-found')
    expect(await stranger.code(contracts.receiptGet, { caseId: 'there-is-no-case', as: 'json' })).toBe('not-found')
  })
})

test('补正后，回执既有原来收到的，也有后来收到的', async () => {
  const { caseId, application } = await reissue('white')
  const before = (await receipt(caseId)).receipt
  const { version } = await clerk.call(contracts.reviewCorrect, {
    caseId,
    version: 1,
    items: [{ at: 'material:portrait/photo', reason: '照片模糊，看不清本人' }],
  })
  const again = await ma.picture(
    { purpose: 'material', draft: caseId, material: 'portrait', part: 'photo' },
    drawPortrait(personOf('ma'), 'blue', { format: 'jpeg' }),
  )
  await ma.call(contracts.caseResubmit, {
    caseId,
    version,
    answers: application.answers,
    files: { ...application.files, 'portrait/photo': [again] },
  })
  const { receipt: after, text } = await receipt(caseId)
  expect(after).toMatchObject({ number: before.number, submittedAt: before.submittedAt, materials: before.materials })
  const [round] = after.resubmissions
  expect(round!.materials.filter(({ sha256 }) => !before.materials.some((one) => one.sha256 === sha256))).toHaveLength(
    1,
  )
  expect(verifyReceipt(text, await publicKeys()).genuine).toBe(true)
  expect(text).toBe(receiptText(JSON.parse(text) as Parameters<typeof receiptText>[0]))
})

test('早先收的照片没有存哈希值，回执照样算得出', async () => {
  const { caseId, portrait } = await reissue('blue')
  const stored = () =>
    product.cloud.store.find('files', { filter: { _id: portrait }, limit: 1 })[0] as unknown as { sha256?: string }
  const kept = stored()
  const before = await receipt(caseId)
  delete kept.sha256
  product.cloud.load('files', [kept as never])
  expect(stored().sha256).toBeUndefined()
  expect((await receipt(caseId)).text).toBe(before.text)
})

test('有一张照片丢了：说明是哪一张，不出错也不出假回执', async () => {
  const { caseId, portrait } = await reissue('blue')
  await product.cloud.store.remove('files', { filter: { _id: portrait }, multi: false })
  expect(await ma.ask(contracts.receiptGet, { caseId, as: 'json' })).toMatchObject({
    ok: false,
    error: { code: 'file-missing', detail: { files: [portrait] } },
  })
})

describe('证件照的背景', () => {
  const portrait = { purpose: 'material' as const, draft: 'draft-number-one', material: 'portrait', part: 'photo' }
  const accepted = async (bytes: Uint8Array) =>
    ma.call(contracts.uploadAccept, { fileId: await ma.upload(portrait, bytes) })

  test.each(['white', 'blue', 'red'] as const)('收照片时量出%s底，只作提示，不因此不收', async (background) => {
    expect(await accepted(drawPortrait(personOf('ma'), background))).toMatchObject({
      border: background,
      width: 413,
      height: 579,
    })
  })

  test('不是证件照的也收下，背景记作“其他”', async () => {
    expect(await accepted(drawTrainingRecord(personOf('ma'), 2026, { format: 'jpeg', rotate: 8 }))).toMatchObject({
      border: 'other',
    })
  })

  test('办理人员看照片时得到同样的提示', async () => {
    const wrong = await reissue('room')
    expect(
      (await clerk.call(contracts.reviewFile, { caseId: wrong.caseId, fileId: wrong.portrait })).hints,
    ).toContainEqual(expect.stringContaining('背景看起来不是'))
    const right = await reissue('white')
    expect((await clerk.call(contracts.reviewFile, { caseId: right.caseId, fileId: right.portrait })).hints).toEqual([])
  })
})
