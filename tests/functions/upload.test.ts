import { deflateSync } from 'node:zlib'
import { crc32 } from 'node:zlib'
import { contracts } from '../kit/contracts'
import { Product, type Visitor } from '../kit/product'
import { drawTrainingRecord, personOf } from '../../dev/specimens'

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
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.alloc(1000))), chunk('IEND', Buffer.alloc(0))])
}

const reply = async (bytes: Uint8Array) => owner.ask(contracts.uploadAccept, { fileId: await owner.upload(material, bytes, 1000) })

test.each([
  ['网页', Buffer.from('<!doctype html><script>1</script>'), /不是照片/],
  ['空文件', Buffer.alloc(0), /空的/],
  ['只有半张的照片', Buffer.from(photo()).subarray(0, 4000), /不完整/],
  ['HEIC照片', Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(200)]), /HEIC.*兼容性最佳/],
  ['声称5万×5万的图片', png(50_000, 50_000), /尺寸太大/],
  ['夹带压缩包的照片', Buffer.concat([photo(), Buffer.from('PK\x03\x04'), Buffer.alloc(60), Buffer.from('PK\x05\x06'), Buffer.alloc(18)]), /夹带|不能上传/],
  ['超过10MB的照片', Buffer.concat([photo(), Buffer.alloc(10 * 1024 * 1024)]), /10MB/],
])('%s：不收，并说明怎么办', async (_name, bytes, sentence) => {
  const answer = await reply(bytes)
  expect(answer).toMatchObject({ ok: false, error: { code: 'bad-picture' } })
  expect((answer as { error: { message: string } }).error.message).toMatch(sentence)
})

test('说好超过10MB的，一开始就拒绝', async () => {
  expect(await owner.ask(contracts.uploadTicket, { for: material, bytes: 10 * 1024 * 1024 + 1 })).toMatchObject({ ok: false, error: { code: 'bad-picture', message: expect.stringContaining('10MB') } })
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
