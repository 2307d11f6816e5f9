import { readFileSync, statSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { sign } from '@cloudbase/signature-nodejs'
import { testCloud } from '../../test/conformance/cloud'
import type { LocalCloud } from '../index'

let cloud: LocalCloud

beforeAll(async () => {
  cloud = await testCloud({ collections: [{ name: 'things' }] })
})

afterAll(() => cloud.stop())

interface Twist {
  key?: string
  age?: number
  extra?: object
  drop?: string
  headers?: Record<string, string>
  listed?: string
}

/** Sends a signed count, with something about it twisted. */
async function send({
  key,
  age = 0,
  extra = {},
  drop,
  headers: more = {},
  listed = '',
}: Twist): Promise<Record<string, unknown>> {
  const env = cloud.sdkEnv()
  const url = `${cloud.url}/admin?env=local&seqId=1`
  const params: Record<string, unknown> = {
    action: 'database.calculateDocument',
    collectionName: 'things',
    envName: 'local',
  }
  const headers: Record<string, string> = { host: new URL(url).host, 'content-type': 'application/json' }
  const { authorization, timestamp } = sign({
    secretId: env.TENCENTCLOUD_SECRETID,
    secretKey: key ?? env.TENCENTCLOUD_SECRETKEY,
    method: 'post',
    url,
    params,
    headers,
    withSignedParams: true,
    timestamp: Math.floor(Date.now() / 1000) - age,
  })
  const body: Record<string, unknown> = { ...params, ...extra }
  if (drop) delete body[drop]
  const response = await fetch(url, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: {
      'content-type': 'application/json',
      authorization: authorization.replace(', SignedHeaders', `${listed}, SignedHeaders`),
      'x-timestamp': String(timestamp),
      ...more,
    },
  })
  return response.json() as Promise<Record<string, unknown>>
}

test('a rightly signed call is answered', async () => {
  expect(await send({})).toMatchObject({ data: { total: 0 } })
})

test('an empty parameter may be listed, as older SDKs do', async () => {
  expect(await send({ listed: ';query', extra: { query: '' } })).toMatchObject({ data: { total: 0 } })
})

test.each<[string, Twist]>([
  ['with a wrong key', { key: 'guessed' }],
  ['an hour old', { age: 3600 }],
  ['with a param that is not signed', { extra: { query: '{}' } }],
  ['with a listed param that was empty when signed', { listed: ';query', extra: { query: '{}' } }],
  ['with a changed param', { extra: { collectionName: 'others' } }],
  ['without a signed param', { drop: 'collectionName' }],
  ['with the same param in another spelling', { extra: { Action: 'database.removeDocument' } }],
  ['without a signature', { headers: { authorization: '' } }],
])('a call %s is refused', async (_what, twist) => {
  expect(await send(twist)).toMatchObject({ code: 'SIGN_PARAM_INVALID' })
})

test('another environment is refused', async () => {
  expect(await send({ extra: {} })).toMatchObject({ data: { total: 0 } })
})

/** A request with headers that fetch would not send. */
const raw = (path: string, headers: Record<string, string>) =>
  new Promise<number>((resolve, reject) => {
    request(cloud.url + path, { headers }, (res) => {
      res.resume()
      resolve(res.statusCode ?? 0)
    })
      .on('error', reject)
      .end()
  })

test("the console opens to this machine and to nobody else's page", async () => {
  const { host } = new URL(cloud.url)
  expect(await raw('/_console/api/outbox', { host })).toBe(200)
  expect(await raw('/_console/api/outbox', { host: 'evil.example' })).toBe(403)
  expect(await raw('/_console/api/outbox', { host, origin: 'https://evil.example' })).toBe(403)
  expect(await raw('/_console/api/outbox', { host, 'sec-fetch-site': 'cross-site' })).toBe(403)
})

test('secrets are random per data folder and readable by their owner only', async () => {
  const other = await testCloud()
  expect(other.sdkEnv().TENCENTCLOUD_SECRETKEY).not.toBe(cloud.sdkEnv().TENCENTCLOUD_SECRETKEY)
  const file = join(other.dataFolder, 'secrets.json')
  expect(statSync(file).mode & 0o077).toBe(0)
  expect(readFileSync(file, 'utf8')).toContain(other.sdkEnv().TENCENTCLOUD_SECRETKEY)
  await other.stop()
})

test('a port in use has an error of its own', async () => {
  await expect(testCloud({ port: cloud.port })).rejects.toMatchObject({ code: 'PORT_IN_USE' })
})
