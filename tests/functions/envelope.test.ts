import { contracts } from '../kit/contracts'
import { Product, type Visitor } from '../kit/product'

let product: Product
let driver: Visitor
beforeAll(async () => {
  product = await Product.start('2026-11-21T02:00:00Z')
  driver = await product.visitor().signIn('13900001111')
})
afterAll(() => product.stop())

const refused = (json: unknown) => (json as { error?: { code: string } }).error?.code

test.each([
  ['不是JSON', '{"action":"case-list","input":'],
  ['数组', '[]'],
  ['多一个字段', JSON.stringify({ action: 'case-list', input: {}, role: 'admin' })],
])('%s：拒绝，不是异常页', async (_name, body) => {
  expect(refused((await driver.post('cases', body)).json)).toBe('bad-input')
})

test.each([
  ['多一个字段', { owner: 'x' }],
  ['类型不对', { status: 7 }],
])('输入里%s：拒绝，不是异常页', async (_name, input) => {
  const { json } = await driver.post('cases', { action: 'case-list', token: driver.token, input })
  expect(refused(json)).toBe('bad-input')
})

describe('一个云函数里有几个动作', () => {
  const fromPhone = async (envelope: object) =>
    refused(await product.cloud.invoke('cases', envelope, { openid: 'somebody' }))
  test.each([
    ['没说要哪个动作', {}],
    ['动作不是文字', { action: 7 }],
    ['没有这个动作', { action: 'case-burn' }],
    ['别的云函数里的动作', { action: 'review-decide' }],
    ['语言里自带的名字', { action: 'constructor' }],
  ])('%s：拒绝，网页和小程序一样', async (_name, asked) => {
    const envelope = { ...asked, token: driver.token, input: {} }
    expect(refused((await driver.post('cases', envelope)).json)).toBe('bad-input')
    expect(await fromPhone(envelope)).toBe('bad-input')
  })
  test('日志里写的是动作；动作没有时写云函数，不写来人给的字', async () => {
    const logged = async (action: string) => {
      await driver.post('cases', { action, token: driver.token, input: {} })
      const response = await fetch(`${product.cloud.consoleUrl}/api/calls?name=cases`)
      const { list } = (await response.json()) as { list: { logs: { text: string }[] }[] }
      return list[0]!.logs.map(({ text }) => JSON.parse(text) as object)
    }
    expect(await logged('case-list')).toMatchObject([{ fn: 'case-list', code: 'ok', channel: 'web' }])
    expect(await logged('马志强')).toMatchObject([{ fn: 'cases', code: 'bad-input' }])
  })
})

test('超过100KB的内容：拒绝', async () => {
  const { json, status } = await driver.post(
    'cases',
    JSON.stringify({ action: 'case-list', token: driver.token, input: { padding: 'x'.repeat(110 * 1024) } }),
  )
  expect(status).toBe(413)
  const direct = await product.cloud.invoke(
    'cases',
    { action: 'case-list', input: { padding: 'x'.repeat(110 * 1024) } },
    { openid: 'somebody' },
  )
  expect(refused(direct)).toBe('too-large')
  expect(JSON.stringify(json ?? {})).not.toMatch(/at .*\.js/)
})

test.each([
  ['没有', undefined],
  ['乱写', 'a.b'],
  ['改过一个字', 'changed'],
])('%s的令牌：请重新登录', async (_name, token) => {
  const used = token === 'changed' ? driver.token!.replace(/.\./, (two) => (two[0] === 'A' ? 'B.' : 'A.')) : token
  const { json } = await driver.post('cases', { action: 'case-list', input: {}, ...(used ? { token: used } : {}) })
  expect(refused(json)).toBe('not-signed-in')
})

test('令牌10分钟后失效', async () => {
  const visitor = await product.visitor().signIn('13900001112')
  product.cloud.setClock(product.cloud.now().getTime() + 11 * 60_000)
  expect(await visitor.code(contracts.caseList, {})).toBe('not-signed-in')
})

test('GET和表单提交不进函数', async () => {
  const get = await fetch(`${product.cloud.url}/api/cases`)
  expect(refused(await get.json())).toBe('bad-input')
  const form = await fetch(`${product.cloud.url}/api/cases`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: JSON.stringify({ action: 'case-list', input: {} }),
  })
  expect(refused(await form.json())).toBe('bad-input')
})

test('没登录的人不能实名、不能上传、不能申请；没实名的人不能申请', async () => {
  const visitor = product.visitor()
  expect(await visitor.code(contracts.uploadTicket, { for: { purpose: 'identity', side: 'front' }, bytes: 10 })).toBe(
    'not-signed-in',
  )
  const signedIn = await product.visitor().signIn('13900001113')
  const application = {
    caseId: 'some-case-id',
    definitionHash: 'a'.repeat(64),
    variant: 'standard',
    subjectId: 'specimen-ma',
    noticeAgreed: true as const,
    statementAgreed: true as const,
    answers: {},
    files: {},
  }
  expect(await signedIn.code(contracts.applyIntegrityAssessment, application)).toBe('identity-needed')
})

test('定时任务不能从外面调用，伪装成定时也不行', async () => {
  const { json } = await product.visitor().post('housekeeping', { action: 'housekeeping', input: {} })
  expect(refused(json)).toBe('not-allowed')
  const forged = (await product.cloud.invoke(
    'housekeeping',
    { Type: 'Timer', TriggerName: 'hourly' },
    { openid: 'somebody' },
  )) as { error?: { code: string } }
  expect(['not-allowed', 'bad-input']).toContain(forged.error?.code)
  expect(await product.cloud.runTimer('housekeeping')).toMatchObject({ ok: true })
})
