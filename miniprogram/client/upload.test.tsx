import { callFunction } from '../platform/functions'
import { putPicture } from '../platform/pictures'
import { personSession } from './session'
import { uploadPicture } from './upload'

jest.mock('../platform/functions', () => ({ callFunction: jest.fn(), keepsRefreshToken: true }))
jest.mock('../platform/pictures', () => ({ putPicture: jest.fn() }))
const answer = callFunction as jest.MockedFunction<typeof callFunction>
const put = putPicture as jest.MockedFunction<typeof putPicture>

const picture = { path: 'own.jpg', size: 1000, head: Uint8Array.of(0xff, 0xd8, 0xff) }
const purpose = { purpose: 'identity', side: 'front' } as const
const ticket = { ok: true, output: { fileId: 'file-0001', url: 'https://store/put', headers: {}, form: {} } }
const accepted = { fileId: 'file-0001', width: 10, height: 10, bytes: 900, advice: [], border: 'other' }

beforeEach(() => {
  answer.mockReset()
  put.mockReset()
  personSession.adopt({
    token: 't',
    expiresAt: Date.now() + 600_000,
    account: { id: 'a', phone: '1', verified: false },
  })
})

test('a picture goes by ticket straight to storage and is then taken in', async () => {
  answer.mockResolvedValueOnce(ticket).mockResolvedValueOnce({ ok: true, output: accepted })
  put.mockImplementation((_picture, _ticket, onProgress) => {
    onProgress(62)
    return { done: Promise.resolve(), cancel: jest.fn() }
  })
  const onProgress = jest.fn()
  await expect(uploadPicture(picture, purpose, onProgress).done).resolves.toEqual(accepted)
  expect(answer.mock.calls.map(([name]) => name)).toEqual(['upload-ticket', 'upload-accept'])
  expect(onProgress).toHaveBeenCalledWith(62)
})

test('what is no picture never leaves the device', async () => {
  await expect(uploadPicture({ ...picture, head: Uint8Array.of(1) }, purpose, jest.fn()).done).rejects.toMatchObject({
    code: 'bad-picture',
  })
  expect(answer).not.toHaveBeenCalled()
})

test('a connection lost on the way can be tried again', async () => {
  answer.mockResolvedValueOnce(ticket)
  put.mockReturnValue({ done: Promise.reject(new Error('storage')), cancel: jest.fn() })
  await expect(uploadPicture(picture, purpose, jest.fn()).done).rejects.toMatchObject({
    code: 'offline',
    retryable: true,
  })
})

test('a cancelled upload stops the transfer and is not taken in', async () => {
  answer.mockResolvedValueOnce(ticket)
  const stopped = jest.fn()
  let started = () => undefined as void
  const underway = new Promise<void>((resolve) => {
    started = resolve
  })
  put.mockImplementation(() => {
    let fail = (_reason: Error) => undefined as void
    const done = new Promise<void>((_resolve, reject) => {
      fail = reject
    })
    started()
    return {
      done,
      cancel: () => {
        stopped()
        fail(new Error('cancelled'))
      },
    }
  })
  const upload = uploadPicture(picture, purpose, jest.fn())
  await underway
  upload.cancel()
  await expect(upload.done).rejects.toMatchObject({ message: '已取消' })
  expect(stopped).toHaveBeenCalled()
  expect(answer).toHaveBeenCalledTimes(1)
})
