import { testCloud } from '../../test/conformance/cloud'
import type { LocalCloud } from '../index'

let cloud: LocalCloud

beforeAll(async () => {
  cloud = await testCloud({ storageLimit: 1000 })
})

afterAll(async () => {
  cloud.setClock(null)
  await cloud.stop()
})

interface Ticket {
  url: string
  authorization: string
  token: string
  cosFileId: string
  fileId: string
}

const client = async (body: object, openid = 'oA') =>
  (
    await fetch(cloud.clientUrl, {
      method: 'POST',
      body: JSON.stringify({ ...body, openid: cloud.signOpenid(openid) }),
    })
  ).json() as Promise<{ data: Ticket; fileList: { tempFileURL: string }[] }>

const ticket = async (path: string, openid?: string) =>
  (await client({ action: 'getUploadMetadata', path }, openid)).data

const put = ({ url, authorization, token }: Ticket, body: string) =>
  fetch(url, {
    method: 'PUT',
    body,
    headers: { authorization, 'x-cos-security-token': token, 'content-type': 'text/plain' },
  })

test('a client uploads with a ticket and reads by a temporary URL that expires', async () => {
  const given = await ticket('users/a/1.txt')
  expect((await put(given, 'mine')).status).toBe(200)
  const { fileList } = await client({ action: 'getTempFileURL', fileList: [{ fileID: given.fileId, maxAge: 60 }] })
  expect(await (await fetch(fileList[0].tempFileURL)).text()).toBe('mine')
  cloud.setClock(Date.now() + 120_000)
  expect((await fetch(fileList[0].tempFileURL)).status).toBe(403)
  cloud.setClock(null)
})

test('the form upload of a mini-program works too', async () => {
  const given = await ticket('users/a/form.txt')
  const form = new FormData()
  form.set('key', 'users/a/form.txt')
  form.set('Signature', given.authorization)
  form.set('x-cos-security-token', given.token)
  form.set('file', new Blob(['from a form'], { type: 'text/plain' }), 'form.txt')
  expect((await fetch(given.url, { method: 'POST', body: form })).status).toBe(204)
  expect(cloud.files().map(({ path }) => path)).toContain('users/a/form.txt')
})

test('another user can neither read, overwrite nor delete it', async () => {
  await put(await ticket('users/a/own.txt'), 'mine')
  const fileID = 'cloud://local.local-1300000000/users/a/own.txt'
  expect(await client({ action: 'getUploadMetadata', path: 'users/a/own.txt' }, 'oB')).toMatchObject({
    code: 'STORAGE_EXCEED_AUTHORITY',
  })
  expect(await client({ action: 'getTempFileURL', fileList: [fileID] }, 'oB')).toMatchObject({
    fileList: [{ code: 'STORAGE_EXCEED_AUTHORITY', tempFileURL: '' }],
  })
  expect(await client({ action: 'deleteFile', fileList: [fileID] }, 'oB')).toMatchObject({
    fileList: [{ code: 'STORAGE_EXCEED_AUTHORITY' }],
  })
  expect(await client({ action: 'deleteFile', fileList: [fileID] })).toMatchObject({ fileList: [{ code: 'SUCCESS' }] })
})

test('a ticket is for its own path only', async () => {
  const given = await ticket('users/a/2.txt')
  expect((await put({ ...given, url: given.url.replace('2.txt', '3.txt') }, 'x')).status).toBe(403)
})

test('a file beyond the cap is refused and leaves nothing', async () => {
  const response = await put(await ticket('users/a/big.txt'), 'x'.repeat(1001))
  expect(response.status).toBe(413)
  expect(cloud.files().map(({ path }) => path)).not.toContain('users/a/big.txt')
})

test.each(['../secrets.json', 'a/../../b', '/etc/passwd', 'a//b', 'a\\b', '', 'a/./b', 'x'.repeat(900)])(
  'the path %j is refused',
  async (path) => {
    expect(await client({ action: 'getUploadMetadata', path })).toMatchObject({ code: 'INVALID_PARAM' })
  },
)

test("an uploaded page cannot run in the web client's origin", async () => {
  const given = await ticket('users/a/evil.html')
  await put(given, '<script>1</script>')
  const { fileList } = await client({ action: 'getTempFileURL', fileList: [given.fileId] })
  expect((await fetch(fileList[0].tempFileURL)).headers.get('content-security-policy')).toContain('sandbox')
})
