import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { OutboxMessage, ProviderHandler } from 'cloudbase-local'
import { CommonClient } from 'tencentcloud-sdk-nodejs-common'
import { people, personOf } from '../specimens'
import { populationApi } from './population'
import { smsApi } from './sms'
import { tencentApi } from './tencent'

const credentials = { id: 'specimen-id', key: 'specimen-key' }
const outbox: OutboxMessage[] = []
const handlers: Record<string, ProviderHandler> = {
  '/sms/': tencentApi(
    credentials,
    smsApi((message) => {
      outbox.push(message)
    }),
  ),
  '/faceid/': tencentApi(credentials, populationApi(people)),
}
let server: Server
let address = ''

beforeAll(async () => {
  server = createServer((req: IncomingMessage, res: ServerResponse) => {
    const parts: Buffer[] = []
    req.on('data', (part: Buffer) => parts.push(part))
    req.on('end', () => handlers[req.url ?? '']?.(Object.assign(req, { rawBody: Buffer.concat(parts) }), res))
  })
  await new Promise<void>((ready) => {
    server.listen(0, '127.0.0.1', ready)
  })
  address = `127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.close()
})
beforeEach(() => {
  outbox.length = 0
})

/** The real client, pointed at the stand-in as the product's functions point it. */
const client = (service: 'sms' | 'faceid', version: string, key = credentials.key) =>
  new CommonClient('', version, {
    credential: { secretId: credentials.id, secretKey: key },
    region: 'ap-guangzhou',
    profile: { httpProfile: { endpoint: `${address}/${service}`, protocol: 'http://' } },
  })
const send = (change: object = {}) =>
  client('sms', '2021-01-11').request('SendSms', {
    SmsSdkAppId: '1400000000',
    SignName: '运政',
    TemplateId: 'login-code',
    PhoneNumberSet: ['+8619900000001'],
    TemplateParamSet: ['123456', '5'],
    ...change,
  })
const ma = personOf('ma')
const check = (change: object = {}) =>
  client('faceid', '2018-03-01').request('CheckIdNameDate', {
    Name: ma.name,
    IdCard: ma.idNumber,
    ValidityBegin: '20150608',
    ValidityEnd: '20350608',
    ...change,
  })

test('a text message lands in the outbox with its template filled in', async () => {
  expect(await send()).toMatchObject({ SendStatusSet: [{ Code: 'Ok', Fee: 1 }], RequestId: expect.any(String) })
  expect(outbox).toEqual([
    { kind: 'sms', to: '+8619900000001', text: '【运政】123456是您的验证码，5分钟内有效。不要告诉别人。' },
  ])
})

test.each([
  ['an unknown template', { TemplateId: '1' }, 'FailedOperation.TemplateIncorrectOrUnapproved'],
  ['missing parameters', { TemplateParamSet: ['1'] }, 'FailedOperation.TemplateParamSetNotMatchApprovedTemplate'],
  ['a number that is none', { PhoneNumberSet: ['+86123'] }, 'InvalidParameterValue.IncorrectPhoneNumber'],
])('%s is refused per number and nothing is sent', async (_, change, Code) => {
  expect(await send(change)).toMatchObject({ SendStatusSet: [{ Code, Fee: 0 }] })
  expect(outbox).toEqual([])
})

test('a call signed with another key is refused and nothing is sent', async () => {
  const wrong = client('sms', '2021-01-11', 'another-key').request('SendSms', { PhoneNumberSet: ['+8619900000001'] })
  await expect(wrong).rejects.toMatchObject({ code: 'AuthFailure.SignatureFailure' })
  expect(outbox).toEqual([])
})

test('an unknown action and an old version are refused as by the real gateway', async () => {
  await expect(client('sms', '2021-01-11').request('Nothing', {})).rejects.toMatchObject({ code: 'InvalidAction' })
  await expect(client('sms', '2019-07-11').request('SendSms', {})).rejects.toMatchObject({ code: 'NoSuchVersion' })
})

test('name, number and validity of a specimen person agree', async () => {
  expect(await check()).toMatchObject({ Result: '0', Description: '信息一致' })
})

test('长期有效的身份证以00000000表示', async () => {
  const wang = personOf('wang')
  const asked = { Name: wang.name, IdCard: wang.idNumber, ValidityBegin: '20260119', ValidityEnd: '00000000' }
  expect(await check(asked)).toMatchObject({ Result: '0' })
})

test.each([
  ['another name', { Name: '王建军' }, '-1'],
  ['another validity', { ValidityEnd: '20350609' }, '-1'],
  ['a wrong checksum', { IdCard: '620102198503149511' }, '-2'],
  ['a name of one character', { Name: '马' }, '-3'],
  ['a validity that is no date', { ValidityBegin: '2015' }, '-4'],
  ['a number that is in no register', { IdCard: '11010519491231002X' }, '-7'],
])('%s gets the code of the real API', async (_, change, Result) => {
  expect(await check(change)).toMatchObject({ Result })
})
