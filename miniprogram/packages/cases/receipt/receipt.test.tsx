import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { resetTaro } from '../../../../tests/kit/taro'
import { personSession } from '../../../client/session'
import { keepDocument } from '../../../platform/documents'
import { callFunction } from '../../../platform/functions'
import { Receipt } from './receipt'

jest.mock('../../../platform/functions', () => ({ callFunction: jest.fn(), keepsRefreshToken: true }))
jest.mock('../../../platform/documents', () => ({ keepDocument: jest.fn() }))
const answer = callFunction as jest.MockedFunction<typeof callFunction>
const picture = (part: string, bytes: number) => ({ name: '机动车驾驶证', part, sha256: '0'.repeat(64), bytes })
const receipt = {
  number: '122026112100031879',
  service: '补发',
  definition: 'a'.repeat(64),
  submittedAt: Date.UTC(2026, 10, 21, 1, 12),
  authority: { division: '620102', name: '城关区' },
  materials: [picture('正本', 300_000), picture('副本', 1_200_000)],
  resubmissions: [
    { at: Date.UTC(2026, 10, 23, 2, 0), materials: [picture('正本', 300_000), picture('副本', 200_000)] },
  ],
}
const file = { type: 'application/pdf', name: '回执.pdf', data: 'AAAA' }

beforeEach(() => {
  resetTaro()
  jest.mocked(keepDocument).mockReset()
  personSession.adopt({ token: 't', expiresAt: Date.now() + 600_000, account: { id: 'a', phone: '1', verified: true } })
  answer.mockResolvedValue({ ok: true, output: { ...file, receipt } })
})

test('one line says how much was received last, and downloads the document', async () => {
  jest.mocked(keepDocument).mockResolvedValue('PDF已下载')
  render(<Receipt caseId="case-0001" />)
  expect(await screen.findByText('收到2张照片，共488KB')).toBeTruthy()
  fireEvent.click(screen.getByText('下载回执'))
  await waitFor(() => expect(keepDocument).toHaveBeenCalledWith(expect.objectContaining(file)))
})

test('the list names every picture with its size, before and after a correction', async () => {
  render(<Receipt caseId="case-0001" list />)
  expect(await screen.findByText('11月21日 9:12 提交时')).toBeTruthy()
  expect(screen.getByText('11月23日 10:00 补正后')).toBeTruthy()
  expect(screen.getAllByText('机动车驾驶证 副本')).toHaveLength(2)
  expect(screen.getByText('1.1MB')).toBeTruthy()
})

test('a receipt that did not come can be asked for again', async () => {
  answer.mockResolvedValueOnce({
    ok: false,
    error: { code: 'internal', message: '系统忙，请稍后再试', retryable: true, requestId: 'r' },
  })
  render(<Receipt caseId="case-0001" />)
  fireEvent.click(await screen.findByText('再试一次'))
  await waitFor(() => expect(screen.getByText('下载回执')).toBeTruthy())
})

test.each([
  [1, '1KB'],
  [488_281, '477KB'],
  [1_048_576, '1.0MB'],
])('%i bytes are %s', async (bytes, text) => {
  const one = { ...receipt, materials: [picture('正本', bytes)], resubmissions: [] }
  answer.mockResolvedValue({ ok: true, output: { ...file, receipt: one } })
  render(<Receipt caseId="case-0001" list />)
  expect(await screen.findByText(text)).toBeTruthy()
})
