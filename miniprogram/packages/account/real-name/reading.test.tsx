import { resetTaro } from '../../../../tests/kit/taro'
import { errorTexts, type ErrorCode } from '../../../../shared/errors'
import { personSession } from '../../../client/session'
import { callFunction } from '../../../platform/functions'
import { readCard } from './reading'

jest.mock('../../../platform/functions', () => ({ callFunction: jest.fn(), keepsRefreshToken: true }))
const answer = callFunction as jest.MockedFunction<typeof callFunction>
const refused = (code: ErrorCode) => ({ ok: false, error: { code, ...errorTexts[code], requestId: 'r' } })
const read = { readId: 'r1', name: '马志强', idNumber: '6', address: '', validFrom: '2020-01-01', validTo: '长期' }
const sides = { front: 'file-front', back: 'file-back0' }

beforeEach(() => {
  jest.useFakeTimers()
  resetTaro()
  answer.mockReset()
  personSession.adopt({
    token: 't',
    expiresAt: Date.now() + 6_000_000,
    account: { id: 'a', phone: '1', verified: true },
  })
})
afterEach(() => jest.useRealTimers())

test('没轮到时接着问，告诉已经等了几秒，轮到后得到结果', async () => {
  const told: number[] = []
  answer.mockResolvedValueOnce(refused('ocr-busy')).mockResolvedValueOnce(refused('ocr-busy'))
  answer.mockResolvedValue({ ok: true, output: read })
  const reading = readCard(sides, { waiting: (seconds) => told.push(seconds), gone: () => false })
  await jest.advanceTimersByTimeAsync(10_000)
  expect(await reading).toEqual(read)
  expect(told).toEqual([1, 2])
})

test('没读清就不再问', async () => {
  answer.mockResolvedValue(refused('ocr-unreadable'))
  await expect(readCard(sides, { waiting: jest.fn(), gone: () => false })).rejects.toMatchObject({
    code: 'ocr-unreadable',
  })
  expect(answer).toHaveBeenCalledTimes(1)
})

test.each([
  ['离开了页面', { gone: true, minutes: 0 }],
  ['等了五分钟多', { gone: false, minutes: 6 }],
])('%s就不再问', async (_, { gone, minutes }) => {
  answer.mockResolvedValue(refused('ocr-busy'))
  const reading = readCard(sides, { waiting: jest.fn(), gone: () => gone })
  const outcome = expect(reading).rejects.toMatchObject({ code: 'ocr-busy' })
  await jest.advanceTimersByTimeAsync(minutes * 60_000)
  await outcome
  const asked = answer.mock.calls.length
  await jest.advanceTimersByTimeAsync(60_000)
  expect(answer).toHaveBeenCalledTimes(asked)
})
