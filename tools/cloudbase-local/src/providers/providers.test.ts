import { CommonClient } from 'tencentcloud-sdk-nodejs-common'
import { testCloud } from '../../test/conformance/cloud'
import { verifyTc3, type LocalCloud } from '../index'

const credentials = { secretId: 'specimen-id', secretKey: 'specimen-key' }
let cloud: LocalCloud

beforeAll(async () => {
  cloud = await testCloud({
    providers: {
      '/sms': (req, res) => {
        const refusal = verifyTc3(req, req.rawBody, credentials)
        const Response = refusal
          ? { Error: { Code: 'AuthFailure.SignatureFailure', Message: refusal }, RequestId: 'r' }
          : {
              SendStatusSet: [
                {
                  Code: 'Ok',
                  PhoneNumber: (JSON.parse(req.rawBody.toString()) as { PhoneNumberSet: string[] }).PhoneNumberSet[0],
                },
              ],
              RequestId: 'r',
            }
        res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ Response }))
      },
    },
  })
})

afterAll(() => cloud.stop())

const send = (secretKey: string) =>
  new CommonClient(`${new URL(cloud.url).host}/_providers/sms`, '2021-01-11', {
    credential: { ...credentials, secretKey },
    region: 'ap-guangzhou',
    profile: { httpProfile: { endpoint: `${new URL(cloud.url).host}/_providers/sms`, protocol: 'http://' } },
  }).request('SendSms', { PhoneNumberSet: ['+8613800000000'] }) as Promise<unknown>

test("an application's real Tencent client is answered by the registered handler", async () => {
  expect(await send(credentials.secretKey)).toMatchObject({
    SendStatusSet: [{ Code: 'Ok', PhoneNumber: '+8613800000000' }],
  })
})

test('a wrong key is refused as the provider refuses it', async () => {
  await expect(send('another')).rejects.toMatchObject({ code: 'AuthFailure.SignatureFailure' })
})

test('a provider that nobody registered is 404', async () => {
  expect((await fetch(`${cloud.url}/_providers/none`)).status).toBe(404)
})
