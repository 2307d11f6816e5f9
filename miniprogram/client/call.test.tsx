import { caseGet, caseList, voucherVerify } from '../../shared/contracts/cases'
import { resetTaro } from '../../tests/kit/taro'
import { callFunction } from '../platform/functions'
import { call } from './call'
import { personSession } from './session'

jest.mock('../platform/functions', () => ({ callFunction: jest.fn(), keepsRefreshToken: true }))
const answer = callFunction as jest.MockedFunction<typeof callFunction>

const ok = (output: unknown) => ({ ok: true, output })
const refused = (code: string, message = '', detail?: unknown) => ({
  ok: false,
  error: { code, message, retryable: false, requestId: 'r1', detail },
})
const session = (token: string, minutes = 10) => ({
  token,
  expiresAt: Date.now() + minutes * 60_000,
  refresh: 'refresh-1',
  account: { id: 'a1', phone: '199****0001', verified: true },
})
const noCases = ok({ cases: [], more: false, today: '2026-11-21' })

beforeEach(() => {
  answer.mockReset()
  resetTaro()
  personSession.drop()
})

test('a signed-in call carries the token, the device and the input', async () => {
  personSession.adopt(session('token-1'))
  answer.mockResolvedValueOnce(noCases)
  await call(caseList, {})
  const envelope = { token: 'token-1', device: expect.stringMatching(/^[A-Za-z0-9_-]{8,64}$/), input: {} }
  expect(answer).toHaveBeenCalledWith('case-list', envelope, 'cases')
})

test('the device keeps its id', async () => {
  answer.mockResolvedValue(ok({ genuine: false, reason: 'not-a-voucher' }))
  await call(voucherVerify, { text: 'a' })
  await call(voucherVerify, { text: 'b' })
  const [first, second] = answer.mock.calls.map(([, data]) => (data as { device: string }).device)
  expect(first).toBe(second)
})

test('without a session a private call does not travel', async () => {
  await expect(call(caseList, {})).rejects.toMatchObject({ code: 'not-signed-in' })
  expect(answer).not.toHaveBeenCalled()
})

test('a token that has run out is refreshed first, once for two callers', async () => {
  personSession.adopt(session('old', 0))
  answer.mockImplementation((name) => Promise.resolve(name === 'session-refresh' ? ok(session('new')) : noCases))
  await Promise.all([call(caseList, {}), call(caseList, {})])
  const names = answer.mock.calls.map(([name]) => name)
  expect(names.filter((name) => name === 'session-refresh')).toHaveLength(1)
  expect(
    answer.mock.calls.filter(([name]) => name === 'case-list').map(([, data]) => (data as { token: string }).token),
  ).toEqual(['new', 'new'])
})

test('a revoked token is refreshed and the call made once more', async () => {
  personSession.adopt(session('revoked'))
  answer
    .mockResolvedValueOnce(refused('not-signed-in'))
    .mockResolvedValueOnce(ok(session('new')))
    .mockResolvedValueOnce(noCases)
  await expect(call(caseList, {})).resolves.toEqual({ cases: [], more: false, today: '2026-11-21' })
})

test('when the refresh is refused the device knows that nobody is signed in', async () => {
  personSession.adopt(session('revoked'))
  answer.mockResolvedValueOnce(refused('not-signed-in', '太久没操作')).mockResolvedValueOnce(refused('not-signed-in'))
  await expect(call(caseList, {})).rejects.toMatchObject({ code: 'not-signed-in' })
  expect(personSession.current.get()).toBeUndefined()
})

test('a lost connection during a refresh signs nobody out', async () => {
  personSession.adopt(session('old', 0))
  answer.mockRejectedValueOnce(new Error('network'))
  await expect(call(caseList, {})).rejects.toMatchObject({ code: 'offline', retryable: true })
  expect(personSession.current.get()).toBeDefined()
})

test('an error arrives with its sentence and detail', async () => {
  personSession.adopt(session('token'))
  answer.mockResolvedValueOnce(refused('not-found', '没有找到，可能已经撤回或不是您的'))
  await expect(call(caseGet, { caseId: 'abcdefgh' })).rejects.toMatchObject({
    code: 'not-found',
    message: '没有找到，可能已经撤回或不是您的',
    requestId: 'r1',
  })
})

test.each([
  ['nothing', undefined],
  ['a page', '<html>'],
  ['an unknown shape', { ok: true, output: { cases: 'none' } }],
  ['an unknown code', refused('made-up')],
])('%s instead of an answer is a plain failure, never an exception page', async (_name, raw) => {
  personSession.adopt(session('token'))
  answer.mockResolvedValueOnce(raw)
  await expect(call(caseList, {})).rejects.toMatchObject({ code: 'internal' })
})

test('the access token is never kept on the device', () => {
  personSession.adopt(session('secret-token'))
  expect(JSON.stringify(personSession.current.get())).not.toContain('secret-token')
})
