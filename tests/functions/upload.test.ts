import { deflateSync } from 'node:zlib'
import { crc32 } from 'node:zlib'
import type { FileDoc } from '../../cloudfunctions/kernel/files/file'
import { drawTrainingRecord, personOf } from '../../dev/specimens'
import { contracts } from '../kit/contracts'
import { loadCertificate, madeFor, ready, sent } from '../kit/items'
import { Product, type Visitor } from '../kit/product'

let product: Product
let owner: Visitor
const material = { purpose: 'material' as const, draft: 'draft-number-one', material: 'education-record', part: 'page' }
const photo = () => drawTrainingRecord(personOf('ma'), 2026, { format: 'jpeg' })

beforeAll(async () => {
  product = await Product.start('2026-11-21T02:00:00Z')
  owner = await product.visitor().signIn('13900002222')
})
afterAll(() => product.stop())

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE((crc32 as unknown as (data: Buffer) => number)?.(body) ?? 0)
  return Buffer.concat([length, body, check])
}
/** A PNG that declares a size; only its header is true. */
function png(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1000))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const reply = async (bytes: Uint8Array) =>
  owner.ask(contracts.uploadAccept, { fileId: await owner.upload(material, bytes, 1000) })

test.each([
  ['网页', Buffer.from('<!doctype html><script>1</script>'), /不是照片/],
  ['空文件', Buffer.alloc(0), /空的/],
  ['只有半张的照片', Buffer.from(photo()).subarray(0, 4000), /不完整/],
  [
    'HEIC照片',
    Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(200)]),
    /HEIC.*兼容性最佳/,
  ],
  ['声称5万×5万的图片', png(50_000, 50_000), /尺寸太大/],
  [
    '夹带压缩包的照片',
    Buffer.concat([photo(), Buffer.from('PK\x03\x04'), Buffer.alloc(60), Buffer.from('PK\x05\x06'), Buffer.alloc(18)]),
    /夹带|不能上传/,
  ],
  ['超过10MB的照片', Buffer.concat([photo(), Buffer.alloc(10 * 1024 * 1024)]), /10MB/],
])('%s：不收，并说明怎么办', async (_name, bytes, sentence) => {
  const answer = await reply(bytes)
  expect(answer).toMatchObject({ ok: false, error: { code: 'bad-picture' } })
  expect((answer as { error: { message: string } }).error.message).toMatch(sentence)
})

test('说好超过10MB的，一开始就拒绝', async () => {
  expect(await owner.ask(contracts.uploadTicket, { for: material, bytes: 10 * 1024 * 1024 + 1 })).toMatchObject({
    ok: false,
    error: { code: 'bad-picture', message: expect.stringContaining('10MB') },
  })
})

test('收下的照片重新编码、加密存放，原件删除；收两次得到同一个回答', async () => {
  const fileId = await owner.upload(material, photo())
  const first = await owner.call(contracts.uploadAccept, { fileId })
  expect(await owner.call(contracts.uploadAccept, { fileId })).toEqual(first)
  const { data } = await owner.call(contracts.fileView, { fileId })
  expect(Buffer.from(data, 'base64').subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]))
  const { execFileSync } = await import('node:child_process')
  const stored = execFileSync('sh', ['-c', 'grep -rlaP "^\\xff\\xd8\\xff" "$0" || true', `${product.data}`]).toString()
  expect(stored).toBe('')
})

test('别人的照片：看不到、收不了、删不掉，回答和没有一样', async () => {
  const fileId = await owner.picture(material, photo())
  const stranger = await product.visitor().signIn('13900002223')
  expect(await stranger.code(contracts.fileView, { fileId })).toBe('not-found')
  expect(await stranger.code(contracts.uploadAccept, { fileId })).toBe('not-found')
  expect(await stranger.code(contracts.fileView, { fileId: 'there-is-no-file' })).toBe('not-found')
  await stranger.call(contracts.fileRemove, { fileId })
  expect(await owner.code(contracts.fileView, { fileId })).toBe('ok')
  await owner.call(contracts.fileRemove, { fileId })
  expect(await owner.code(contracts.fileView, { fileId })).toBe('not-found')
})

test('没有办件用到的照片30天后清掉，实名照片一天后清掉，用到的留着', async () => {
  const driver = await product.driver('ma')
  const application = await driver.application('ma')
  await driver.call(contracts.applyIntegrityAssessment, application)
  const unused = await driver.picture(material, photo())
  const identity = await driver.picture({ purpose: 'identity', side: 'front' }, photo())
  const start = product.cloud.now().getTime()
  product.cloud.setClock(start + 2 * 86_400_000)
  await product.cloud.runTimer('housekeeping')
  const again = await product.visitor().signIn(personOf('ma').phone)
  expect(await again.code(contracts.fileView, { fileId: identity })).toBe('not-found')
  expect(await again.code(contracts.fileView, { fileId: unused })).toBe('ok')
  product.cloud.setClock(start + 32 * 86_400_000)
  await product.cloud.runTimer('housekeeping')
  const later = await product.visitor().signIn(personOf('ma').phone)
  expect(await later.code(contracts.fileView, { fileId: unused })).toBe('not-found')
  expect(await later.code(contracts.fileView, { fileId: application.files['education-record/page']![0]! })).toBe('ok')
})

describe('定时清理', () => {
  const day = 86_400_000
  const files = (ids: string[]) =>
    product.cloud.store
      .find('files', { filter: { _id: { $in: ids } }, limit: 1000 })
      .map((text) => JSON.parse(text) as FileDoc)
  const clean = () => product.cloud.runTimer('housekeeping')
  const stored = (_id: string, place: string, age: number, more: Partial<FileDoc> = {}): FileDoc => ({
    _id,
    owner: 'account-ma',
    place,
    drafts: ['draft-long-gone'],
    state: 'accepted',
    createdAt: product.cloud.now().getTime() - age,
    ...more,
  })
  /** A case that names these pictures, whatever else it is. */
  const nameIn = (caseId: string, fileIds: string[]) =>
    product.cloud.load('cases', [{ _id: caseId, number: caseId, activeKey: caseId, fileIds } as never])

  test('办件用到的旧照片再多，也不耽误后面该清的', async () => {
    const named = Array.from({ length: 450 }, (_, at) => stored(`named-file-${at}`, 'portrait/photo', 40 * day + at))
    const due = [
      stored('old-identity', 'identity/front', 20 * day),
      stored('old-unclaimed', 'portrait/photo', 35 * day),
      stored('old-ticket', 'portrait/photo', 2 * day, { state: 'ticket' }),
    ]
    const young = [
      stored('young-identity', 'identity/front', day / 2),
      stored('young-unclaimed', 'portrait/photo', 29 * day),
    ]
    product.cloud.load('files', [...named, ...due, ...young] as never[])
    nameIn(
      'case-of-many',
      named.map(({ _id }) => _id),
    )
    await clean()
    product.cloud.setClock(product.cloud.now().getTime() + day / 24)
    await clean()
    expect(files(due.map(({ _id }) => _id))).toEqual([])
    expect(files(young.map(({ _id }) => _id))).toHaveLength(2)
    expect(
      files(named.map(({ _id }) => _id)).filter(
        ({ state, lookAt = 0 }) => state === 'accepted' && lookAt > product.cloud.now().getTime() + 1000 * day,
      ),
    ).toHaveLength(450)
  })

  test('正在提交时删了照片：办件用到的找回来，没用到的过一会儿真正删掉', async () => {
    const visitor = await product.driver('ma')
    const [kept, gone] = [await visitor.picture(material, photo()), await visitor.picture(material, photo())]
    await visitor.call(contracts.fileRemove, { fileId: kept })
    await visitor.call(contracts.fileRemove, { fileId: gone })
    expect([
      await visitor.code(contracts.fileView, { fileId: kept }),
      await visitor.code(contracts.fileView, { fileId: gone }),
    ]).toEqual(['not-found', 'not-found'])
    nameIn('case-handed-in-meanwhile', [kept])
    await clean()
    expect(files([kept, gone])).toHaveLength(2)
    product.cloud.setClock(product.cloud.now().getTime() + day / 24)
    await clean()
    expect(files([kept, gone]).map(({ _id }) => _id)).toEqual([kept])
    expect(await (await product.driver('ma')).code(contracts.fileView, { fileId: kept })).toBe('ok')
  })
})

test.each(['照片', '草稿'])('一边提交一边删%s：提交成功的，照片一张不少', async (what) => {
  const certificate = loadCertificate(product, 'ma', ['02001'])
  const driver = await product.driver('ma')
  const one = await ready(driver, 'certificate-reissue', 'lost', certificate, '620102', ['02001'])
  const application = sent(product, 'account-ma', one, madeFor(one.setting, 3))
  const { caseId, definitionHash: hash, answers, files } = application
  await driver.call(contracts.draftSave, {
    id: caseId,
    service: 'certificate-reissue',
    hash,
    step: 'confirm',
    version: 0,
    draft: { variant: 'lost', subjectId: certificate, noticeAgreed: true, statementAgreed: true, answers, files },
  })
  const [first = ''] = Object.values(files).flat()
  const [handedIn] = await Promise.all([
    driver.code(contracts.applyCertificateReissue, application),
    what === '照片'
      ? driver.ask(contracts.fileRemove, { fileId: first })
      : driver.ask(contracts.draftRemove, { id: caseId }),
  ])
  product.cloud.setClock(product.cloud.now().getTime() + 3_600_000)
  await product.cloud.runTimer('housekeeping')
  const again = await product.driver('ma')
  if (handedIn === 'ok') expect(await again.code(contracts.receiptGet, { caseId, as: 'json' })).toBe('ok')
  else expect(handedIn).toBe('file-missing')
})
