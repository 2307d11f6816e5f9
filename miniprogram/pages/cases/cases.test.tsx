import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { journeys, resetTaro } from '../../../tests/kit/taro'
import { personSession } from '../../client/session'
import { callFunction } from '../../platform/functions'
import Cases from '.'

jest.mock('../../platform/functions', () => ({ callFunction: jest.fn(), keepsRefreshToken: true }))
const answer = callFunction as jest.MockedFunction<typeof callFunction>

const row = (caseId: string, submittedAt: number, status = 'pending') => ({
  caseId,
  number: `11${caseId}`,
  service: 'integrity-assessment',
  status,
  submittedAt,
  dueAt: null,
})
const page = (cases: ReturnType<typeof row>[], more = false) => ({
  ok: true,
  output: { cases, more, today: '2026-11-21' },
})
const inputs = () => answer.mock.calls.map(([, data]) => (data as { input: unknown }).input)

beforeEach(() => {
  answer.mockReset()
  resetTaro()
  personSession.adopt({ token: 't', expiresAt: Date.now() + 600_000, account: { id: 'a', phone: '1', verified: true } })
})

test('somebody who is not signed in is told what will be here', () => {
  personSession.drop()
  render(<Cases />)
  expect(screen.getByText('登录后，您提交的申请和进度显示在这里。')).toBeTruthy()
  expect(answer).not.toHaveBeenCalled()
})

test('no case yet leads to the items', async () => {
  answer.mockResolvedValue(page([]))
  render(<Cases />)
  fireEvent.click(await screen.findByText('去办理'))
  expect(journeys).toEqual(['switchTab /pages/home/index'])
})

test('the next page continues after the last row', async () => {
  answer
    .mockResolvedValueOnce(page([row('case-0002', 2000)], true))
    .mockResolvedValueOnce(page([row('case-0001', 1000)]))
  render(<Cases />)
  fireEvent.click(await screen.findByText('再看更多'))
  expect(await screen.findByText('办件号 11case-0001')).toBeTruthy()
  expect(screen.getByText('办件号 11case-0002')).toBeTruthy()
  expect(inputs()).toEqual([{}, { before: { submittedAt: 2000, caseId: 'case-0002' } }])
})

test('the filter asks the server and starts anew', async () => {
  answer.mockResolvedValue(page([row('case-0001', 1000)]))
  render(<Cases />)
  await screen.findByText('办件号 11case-0001')
  fireEvent.click(screen.getByText('已办完'))
  await waitFor(() => expect(inputs()).toEqual([{}, { status: 'done' }]))
})

test('a page that does not come keeps what is shown and can be asked for again', async () => {
  answer.mockResolvedValueOnce(page([row('case-0002', 2000)], true)).mockRejectedValueOnce(new Error('network'))
  render(<Cases />)
  fireEvent.click(await screen.findByText('再看更多'))
  expect(await screen.findByText('没连上网络。连上后再试')).toBeTruthy()
  expect(screen.getByText('办件号 11case-0002')).toBeTruthy()
})

test('a case opens by a tap', async () => {
  answer.mockResolvedValue(page([row('case-0001', 1000)]))
  render(<Cases />)
  fireEvent.click(await screen.findByText('办件号 11case-0001'))
  expect(journeys).toEqual(['navigateTo /packages/cases/detail/index?id=case-0001'])
})
