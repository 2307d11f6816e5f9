import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { journeys, resetTaro } from '../../../../tests/kit/taro'
import { personSession } from '../../../client/session'
import { callFunction } from '../../../platform/functions'
import Login from '.'

jest.mock('../../../platform/functions', () => ({ callFunction: jest.fn(), keepsRefreshToken: true }))
const answer = callFunction as jest.MockedFunction<typeof callFunction>

const type = (label: RegExp, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const tick = () => screen.getAllByRole('checkbox').forEach((box) => fireEvent.click(box))
const sent = (name: string) =>
  answer.mock.calls.filter(([called]) => called === name).map(([, data]) => (data as { input: unknown }).input)
const opened = (verified: boolean) => ({
  ok: true,
  output: {
    token: 't',
    expiresAt: Date.now() + 600_000,
    refresh: 'r',
    account: { id: 'a', phone: '199****0001', verified },
  },
})
const refused = (code: string, message: string, detail?: unknown) => ({
  ok: false,
  error: { code, message, retryable: false, requestId: 'r', detail },
})

beforeEach(() => {
  answer.mockReset()
  resetTaro()
  personSession.drop()
})

test('a number that is too short is told before anything is sent', async () => {
  render(<Login />)
  type(/^手机号/, '1990000')
  fireEvent.click(screen.getByText('获取验证码'))
  expect(await screen.findByText('少了4位数字，手机号共11位')).toBeTruthy()
  expect(answer).not.toHaveBeenCalled()
})

test('after a code was sent the button counts down', async () => {
  answer.mockResolvedValue({ ok: true, output: { resendAfterSeconds: 60, validSeconds: 300 } })
  render(<Login />)
  type(/^手机号/, '199 0000 0001')
  fireEvent.click(screen.getByText('获取验证码'))
  expect(await screen.findByText(/秒后重发/)).toBeTruthy()
  expect(sent('sms-send')).toEqual([{ phone: '19900000001', purpose: 'login' }])
})

test('without both agreements nobody is signed in', async () => {
  render(<Login />)
  type(/^手机号/, '19900000001')
  type(/^验证码/, '123456')
  fireEvent.click(screen.getAllByRole('checkbox')[0]!)
  fireEvent.click(screen.getByText('提交验证'))
  expect(await screen.findByText('请先勾选两份协议')).toBeTruthy()
  expect(answer).not.toHaveBeenCalled()
})

test('the versions that were ticked are recorded, and an unverified person goes on to 实名认证', async () => {
  answer.mockResolvedValue(opened(false))
  render(<Login />)
  type(/^手机号/, '19900000001')
  type(/^验证码/, '123456')
  tick()
  fireEvent.click(screen.getByText('提交验证'))
  await waitFor(() => expect(journeys).toEqual(['redirectTo /packages/account/real-name/index']))
  expect(sent('session-open')).toEqual([
    { phone: '19900000001', code: '123456', agreements: { terms: expect.any(String), privacy: expect.any(String) } },
  ])
})

test('a wrong code says how many tries are left, beside the box', async () => {
  answer.mockResolvedValue(refused('code-wrong', '验证码不对', { triesLeft: 3 }))
  render(<Login />)
  type(/^手机号/, '19900000001')
  type(/^验证码/, '123456')
  tick()
  fireEvent.click(screen.getByText('提交验证'))
  expect(await screen.findByText('验证码不对，还能试3次')).toBeTruthy()
})
