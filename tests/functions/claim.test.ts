import { contracts } from '../kit/contracts'
import { apply, loadCertificate, madeFor, ready } from '../kit/items'
import { Product, type Visitor } from '../kit/product'

let product: Product
let ma: Visitor
let li: Visitor
let wang: Visitor
beforeAll(async () => {
  product = await Product.start('2026-11-21T02:00:00Z')
  ma = await product.driver('ma')
  li = await product.clerk('620102')
  wang = await product.colleague('王萍')
})
afterAll(() => product.stop())

async function pending(): Promise<string> {
  const certificateId = loadCertificate(product, 'ma', ['02001'])
  const one = await ready(ma, 'certificate-renewal', undefined, certificateId, '620102', ['02001'])
  return (await apply(product, ma, 'account-ma', one, madeFor(one.setting, 7))).caseId
}
const rowOf = async (caseId: string, clerk: Visitor) =>
  (await clerk.call(contracts.reviewQueue, {})).cases.find((row) => row.caseId === caseId)

test('打开就是在办：别人看得到是谁、看得了内容，不能决定；放开以后能', async () => {
  const caseId = await pending()
  expect((await li.call(contracts.reviewOpen, { caseId })).claim).toMatchObject({ by: '李敏', mine: true })
  const seen = await wang.call(contracts.reviewOpen, { caseId })
  expect(seen.claim).toMatchObject({ by: '李敏', mine: false })
  expect(seen.can).toEqual([])
  expect(await rowOf(caseId, wang)).toMatchObject({ heldBy: '李敏' })
  for (const ask of [
    wang.ask(contracts.reviewAccept, { caseId, version: 1 }),
    wang.ask(contracts.reviewRefuse, { caseId, version: 1, reason: 'other', text: '请到窗口办理' }),
    wang.ask(contracts.reviewMark, { caseId, ticks: { same: true } }),
  ])
    expect(await ask).toMatchObject({
      ok: false,
      error: { code: 'busy', message: expect.stringMatching(/^李敏正在办理/) },
    })
  // Nobody lets go of what another one holds.
  await wang.call(contracts.reviewRelease, { caseId })
  expect(await wang.code(contracts.reviewAccept, { caseId, version: 1 })).toBe('busy')
  await li.call(contracts.reviewRelease, { caseId })
  expect(await rowOf(caseId, wang)).not.toHaveProperty('heldBy')
  expect(await wang.code(contracts.reviewAccept, { caseId, version: 1 })).toBe('ok')
})

test('15分钟没有动就放开；决定以后也放开', async () => {
  const caseId = await pending()
  await li.call(contracts.reviewOpen, { caseId })
  const start = product.cloud.now().getTime()
  product.cloud.setClock(new Date(start + 16 * 60_000))
  li = await product.clerk('620102')
  wang = await product.colleague('王萍')
  ma = await product.driver('ma')
  expect((await wang.call(contracts.reviewOpen, { caseId })).claim).toMatchObject({ mine: true })
  expect(await li.code(contracts.reviewAccept, { caseId, version: 1 })).toBe('busy')
  await wang.call(contracts.reviewAccept, { caseId, version: 1 })
  expect((await li.call(contracts.reviewOpen, { caseId })).claim).toMatchObject({ by: '李敏', mine: true })
})

test('两个人同时打开、同时受理：只有一个人拿到，只受理一次', async () => {
  for (let round = 0; round < 4; round += 1) {
    const caseId = await pending()
    const opened = await Promise.all([li, wang].map((clerk) => clerk.call(contracts.reviewOpen, { caseId })))
    expect(opened.filter(({ claim }) => claim?.mine)).toHaveLength(1)
    const codes = await Promise.all(
      [li, wang].map((clerk) => clerk.code(contracts.reviewAccept, { caseId, version: 1 })),
    )
    expect(codes.sort()).toEqual(['busy', 'ok'])
  }
})
