import { testCloud } from '../../test/conformance/cloud'
import type { LocalCloud } from '../index'

let cloud: LocalCloud

beforeAll(async () => {
  cloud = await testCloud({ collections: [{ name: 'cases', indexes: [{ name: 'by_n', keys: [['n', -1]] }] }] })
  cloud.load(
    'cases',
    Array.from({ length: 30 }, (_, n) => ({ _id: `c${n}`, n })),
  )
})

afterAll(() => cloud.stop())

const get = async (path: string) =>
  (await fetch(`${cloud.consoleUrl}/api/${path}`)).json() as Promise<Record<string, never>>
const post = (path: string, body: object) =>
  fetch(`${cloud.consoleUrl}/api/${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  })

test('the page and its scripts are served from here alone', async () => {
  const page = await fetch(cloud.consoleUrl)
  expect(page.headers.get('content-security-policy')).toContain("default-src 'self'")
  const html = await page.text()
  expect(html).not.toMatch(/https?:\/\//)
  expect((await fetch(`${cloud.consoleUrl}/views/outbox.js`)).headers.get('content-type')).toContain('javascript')
})

test('the outbox shows the newest message first', async () => {
  cloud.outbox.push({ kind: 'sms', to: '13800000000', text: '验证码 111111' })
  cloud.outbox.push({ kind: 'sms', to: '13800000000', text: '验证码 222222' })
  expect(await get('outbox')).toMatchObject({ list: [{ text: '验证码 222222' }, { text: '验证码 111111' }] })
})

test('a query tells its index and its total', async () => {
  const answer = await get(
    `query?${new URLSearchParams({ collection: 'cases', filter: '{"n":{"$gte":20}}', sort: '{"n":-1}', limit: '2' })}`,
  )
  expect(answer).toMatchObject({ total: 10, plan: '使用索引 by_n', list: [{ _id: 'c29' }, { _id: 'c28' }] })
  expect((await get('collections')).list).toMatchObject([{ name: 'cases', count: 30, indexes: [{ name: 'by_n' }] }])
})

test('functions are called and timers run from the page', async () => {
  expect(await (await post('invoke', { name: 'echo', event: { a: 1 } })).json()).toMatchObject({
    result: { event: { a: 1 } },
  })
  expect((await get('timers')).list).toMatchObject([{ functionName: 'timer', config: '0 0 2 * * * *' }])
  expect(await (await post('timers/run', { name: 'timer' })).json()).toMatchObject({ result: { ran: 'nightly' } })
})

test('emptying needs a confirmation', async () => {
  expect((await post('reset', {})).status).toBe(400)
  expect(cloud.store.count('cases')).toBe(30)
  expect((await post('reset', { confirm: true })).status).toBe(200)
  expect(cloud.store.count('cases')).toBe(0)
})
