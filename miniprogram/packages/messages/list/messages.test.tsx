import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { journeys, resetTaro } from '../../../../tests/kit/taro'
import { personSession } from '../../../client/session'
import { callFunction } from '../../../platform/functions'
import Messages from '.'

jest.mock('../../../platform/functions', () => ({ callFunction: jest.fn(), keepsRefreshToken: true }))
const answer = callFunction as jest.MockedFunction<typeof callFunction>

const accepted = {
  messageId: 'case-0001-2',
  at: 2000,
  title: '诚信考核 已受理',
  text: '发证机关受理了您的申请，办好后再告诉您。',
  read: false,
  service: 'integrity-assessment',
  caseId: 'case-0001',
}
const due = {
  messageId: 'reminder.x.y.closes.2026-11-28',
  at: 1000,
  title: '诚信考核 申请快截止了',
  text: '诚信考核的申请时间2026年12月3日截止，请在截止前提交。',
  read: true,
  service: 'integrity-assessment',
}
const page = (messages: object[], unread: number, more = false) => ({
  ok: true,
  output: { messages, more, unread, today: '2026-11-21' },
})
const inputs = (name: string) =>
  answer.mock.calls.filter(([called]) => called === name).map(([, data]) => (data as { input: unknown }).input)

beforeEach(() => {
  answer.mockReset()
  resetTaro()
  personSession.adopt({ token: 't', expiresAt: Date.now() + 600_000, account: { id: 'a', phone: '1', verified: true } })
})

test('未读的说得出来；点开就标为已读，并到它的办件', async () => {
  answer.mockImplementation((name) =>
    Promise.resolve(name === 'message-list' ? page([accepted, due], 1) : { ok: true, output: { done: true } }),
  )
  render(<Messages />)
  expect(await screen.findByText('1条未读')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: /^未读，诚信考核 已受理，/ }))
  expect(journeys).toEqual(['navigateTo /packages/cases/detail/index?id=case-0001'])
  await waitFor(() => expect(inputs('message-read')).toEqual([{ messageId: 'case-0001-2' }]))
  expect(screen.queryByText('1条未读')).toBeNull()
})

test('提醒到它的事项；读过的不再标记', async () => {
  answer.mockResolvedValue(page([accepted, due], 1))
  render(<Messages />)
  fireEvent.click(await screen.findByRole('button', { name: /^诚信考核 申请快截止了/ }))
  expect(journeys).toEqual(['navigateTo /packages/guide/item/index?service=integrity-assessment'])
  expect(inputs('message-read')).toEqual([])
})

test('全部已读；没标成功时说明，未读的还在', async () => {
  answer.mockImplementation((name) =>
    name === 'message-list' ? Promise.resolve(page([accepted], 1)) : Promise.reject(new Error('network')),
  )
  render(<Messages />)
  fireEvent.click(await screen.findByText('全部已读'))
  expect(await screen.findByText('没连上网络。连上后再试')).toBeTruthy()
  expect(screen.getByText('1条未读')).toBeTruthy()
})

test('没有消息时说清会有什么；下一页从最后一条接着取', async () => {
  answer.mockResolvedValueOnce(page([], 0))
  const empty = render(<Messages />)
  expect(await screen.findByText('还没有消息')).toBeTruthy()
  empty.unmount()
  answer.mockResolvedValueOnce(page([accepted], 0, true)).mockResolvedValueOnce(page([due], 0))
  render(<Messages />)
  fireEvent.click(await screen.findByText('再看更多'))
  expect(await screen.findByText('诚信考核 申请快截止了')).toBeTruthy()
  expect(inputs('message-list').slice(-1)).toEqual([{ before: { at: 2000, messageId: 'case-0001-2' } }])
})
