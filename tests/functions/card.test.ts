import { contracts } from '../kit/contracts'
import { everything } from '../kit/desk'
import { apply, loadCertificate, madeFor, ready } from '../kit/items'
import { Product, type Visitor } from '../kit/product'

// 制证 → 待自取 or 已寄出 → 已签收.
let product: Product
let ma: Visitor
let clerk: Visitor
beforeAll(async () => {
  product = await Product.start('2026-11-20T02:00:00Z')
  ma = await product.driver('ma')
  clerk = await product.clerk('620102')
})
afterAll(() => product.stop())

/** A case whose card is being made, to be received in a way. */
async function making(method: 'pickup' | 'mail') {
  const certificateId = loadCertificate(product, 'ma', ['02001'])
  const one = await ready(ma, 'certificate-reissue', 'lost', certificateId, '620102', ['02001'])
  const { caseId } = await apply(
    product,
    ma,
    'account-ma',
    one,
    madeFor(one.setting, 5, ({ answers }) => answers.receive === method),
  )
  const { version } = await clerk.call(contracts.reviewAccept, { caseId, version: 1 })
  const opened = await clerk.call(contracts.reviewOpen, { caseId })
  const approved = await clerk.call(contracts.reviewApprove, { caseId, version, ...everything(opened) })
  return { caseId, version: approved.version }
}
const queued = async (status: 'making' | 'handing' | 'done') =>
  (await clerk.call(contracts.reviewQueue, { status })).cases.map(({ caseId }) => caseId)

test('自取：做好了告诉申请人到哪里领、什么时候能领，领走后签收', async () => {
  const { caseId, version } = await making('pickup')
  expect(await queued('making')).toContain(caseId)
  expect(await ma.code(contracts.caseReceive, { caseId })).toBe('wrong-state')
  const step = { caseId, version, event: 'ready' as const, note: '3号窗口' }
  const done = await clerk.call(contracts.reviewCard, step)
  expect(await clerk.call(contracts.reviewCard, step)).toEqual(done)
  expect([await queued('making'), await queued('handing')]).toEqual([[], [caseId]])
  const { status, card } = await ma.call(contracts.caseGet, { caseId })
  expect(status).toBe('ready')
  expect(card).toMatchObject({
    by: 'pickup',
    note: '3号窗口',
    canReceive: true,
    counter: { name: '兰州市城关区道路运输服务中心', hours: expect.stringContaining('工作日') },
  })
  expect(card!.sentTo).toBeUndefined()
  expect(await clerk.code(contracts.reviewCard, { caseId, version: done.version, event: 'received' })).toBe('ok')
  expect(await clerk.code(contracts.reviewCard, { caseId, version: done.version, event: 'received' })).toBe('ok')
  expect(await queued('done')).toContain(caseId)
})

test('邮寄：申请人看到快递和单号，地址只露到县区，收到后自己签收', async () => {
  const { caseId, version } = await making('mail')
  const step = {
    caseId,
    version,
    event: 'shipped' as const,
    carrier: 'sf' as const,
    trackingNumber: 'sf 1234 5678 9012',
  }
  expect(await clerk.code(contracts.reviewCard, { ...step, trackingNumber: '单号未知' })).toBe('bad-input')
  await clerk.call(contracts.reviewCard, step)
  const { status, card } = await ma.call(contracts.caseGet, { caseId })
  expect(status).toBe('shipped')
  expect(card).toMatchObject({
    by: 'mail',
    carrier: 'sf',
    trackingNumber: 'SF123456789012',
    sentTo: expect.stringMatching(/\*{6}，.*\*.*，1\d\d\*{4}\d{4}$/),
  })
  expect(await (await product.driver('li')).code(contracts.caseReceive, { caseId })).toBe('not-found')
  await ma.call(contracts.caseReceive, { caseId })
  await ma.call(contracts.caseReceive, { caseId })
  expect((await ma.call(contracts.caseGet, { caseId })).status).toBe('received')
})

test('不按申请人选的方式给证，要写明原因；还没通过的办件没有证可发', async () => {
  const { caseId, version } = await making('mail')
  expect(await clerk.code(contracts.reviewCard, { caseId, version, event: 'ready' })).toBe('incomplete')
  expect(
    await (
      await product.clerk('410105')
    ).code(contracts.reviewCard, { caseId, version, event: 'ready', note: '申请人来电改为自取' }),
  ).toBe('not-found')
  expect(await clerk.code(contracts.reviewCard, { caseId, version, event: 'ready', note: '申请人来电改为自取' })).toBe(
    'ok',
  )
  const certificateId = loadCertificate(product, 'ma', ['02001'])
  const one = await ready(ma, 'certificate-reissue', 'lost', certificateId, '620102', ['02001'])
  const waiting = await apply(
    product,
    ma,
    'account-ma',
    one,
    madeFor(one.setting, 8, ({ answers }) => answers.receive === 'pickup'),
  )
  expect(await clerk.code(contracts.reviewCard, { caseId: waiting.caseId, version: 1, event: 'ready' })).toBe(
    'wrong-state',
  )
})

test('登记错的单号，签收以前可以改，也可以改成自取；签收以后不能', async () => {
  const { caseId, version } = await making('mail')
  const step = { caseId, version, event: 'shipped' as const, carrier: 'sf' as const, trackingNumber: 'SF1234567890' }
  const first = await clerk.call(contracts.reviewCard, step)
  const mended = await clerk.call(contracts.reviewCard, {
    ...step,
    version: first.version,
    trackingNumber: 'SF1234567891',
  })
  expect((await ma.call(contracts.caseGet, { caseId })).card).toMatchObject({ trackingNumber: 'SF1234567891' })
  await clerk.call(contracts.reviewCard, {
    caseId,
    version: mended.version,
    event: 'ready',
    note: '快递退回，请到窗口领',
  })
  expect(await ma.call(contracts.caseGet, { caseId })).toMatchObject({ status: 'ready', card: { by: 'pickup' } })
  await ma.call(contracts.caseReceive, { caseId })
  expect(await clerk.code(contracts.reviewCard, { ...step, version: mended.version + 2 })).toBe('wrong-state')
})
