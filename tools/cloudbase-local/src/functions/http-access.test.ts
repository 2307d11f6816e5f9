import { testCloud } from '../../test/conformance/cloud'
import type { LocalCloud } from '../index'

let cloud: LocalCloud

beforeAll(async () => {
  cloud = await testCloud({ cors: ['https://app.example'] })
})

afterAll(() => cloud.stop())

const url = (path: string) => `${cloud.url}/api${path}`

test('a function gets the event of the HTTP access integration', async () => {
  const response = await fetch(url('/web/sub/path?a=1&b=%E4%B8%AD'), {
    method: 'POST',
    body: '{"x":1}',
    headers: { 'content-type': 'application/json' },
  })
  expect(await response.json()).toMatchObject({
    path: '/sub/path',
    httpMethod: 'POST',
    queryStringParameters: { a: '1', b: '中' },
    body: '{"x":1}',
    isBase64Encoded: false,
    headers: { 'content-type': 'application/json', 'x-forwarded-for': '127.0.0.1' },
    requestContext: { sourceIp: '127.0.0.1', envId: 'local' },
  })
})

test('binary bodies arrive in base64', async () => {
  const response = await fetch(url('/web'), {
    method: 'PUT',
    body: Buffer.from([1, 255]),
    headers: { 'content-type': 'image/png' },
  })
  expect(await response.json()).toMatchObject({ body: Buffer.from([1, 255]).toString('base64'), isBase64Encoded: true })
})

test('an integration response sets status, headers and several cookies', async () => {
  const response = await fetch(url('/web?mode=cookies'))
  expect(response.status).toBe(201)
  expect(response.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2; HttpOnly'])
  expect(await response.json()).toEqual({ ok: true })
})

test('an integration response may be binary', async () => {
  const response = await fetch(url('/web?mode=picture'))
  expect(response.headers.get('content-type')).toBe('image/png')
  expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([1, 2, 255])
})

test('a body beyond the limit is refused with 413', async () => {
  const response = await fetch(url('/web'), { method: 'POST', body: 'x'.repeat(101 * 1024) })
  expect(response.status).toBe(413)
  expect(await response.json()).toMatchObject({ code: 'PAYLOAD_TOO_LARGE' })
})

test('a failing function gives a plain answer without its stack', async () => {
  const response = await fetch(url('/throws'))
  expect(response.status).toBe(500)
  expect(JSON.stringify(await response.json())).not.toContain('on purpose')
})

test('an unknown function is 404', async () => {
  expect((await fetch(url('/nowhere'))).status).toBe(404)
})

test('only configured origins may call from a browser', async () => {
  const preflight = (origin: string) =>
    fetch(url('/web'), {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
    })
  expect((await preflight('https://app.example')).headers.get('access-control-allow-origin')).toBe(
    'https://app.example',
  )
  expect((await preflight('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull()
})

test("a client's claim about its address is not believed", async () => {
  const response = await fetch(url('/web'), { headers: { 'x-forwarded-for': '6.6.6.6' } })
  expect(await response.json()).toMatchObject({ headers: { 'x-forwarded-for': '127.0.0.1' } })
})

test('the client endpoint calls with a signed openid and refuses a forged one', async () => {
  const post = async (body: object) =>
    (await fetch(cloud.clientUrl, { method: 'POST', body: JSON.stringify(body) })).json() as Promise<
      Record<string, never>
    >
  const ok = await post({ env: 'local', function: 'identity', data: { a: 1 }, openid: cloud.signOpenid('oReal') })
  expect(ok).toMatchObject({ result: { wx: 'oReal', event: { a: 1, userInfo: { openId: 'oReal' } } } })
  expect(await post({ function: 'identity', openid: cloud.signOpenid('oReal').replace(/^./, 'X') })).toMatchObject({
    code: 'SIGN_PARAM_INVALID',
  })
  expect(await post({ env: 'other', function: 'identity' })).toMatchObject({ code: 'INVALID_ENV' })
})
