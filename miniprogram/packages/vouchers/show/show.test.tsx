import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { openWith, resetTaro } from '../../../../tests/kit/taro'
import { personSession } from '../../../client/session'
import { forward, savePicture } from '../../../platform/documents'
import { callFunction } from '../../../platform/functions'
import ShowVoucher from '.'

jest.mock('../../../platform/functions', () => ({ callFunction: jest.fn(), keepsRefreshToken: true }))
jest.mock('../../../platform/documents', () => ({
  savePicture: jest.fn(),
  forward: jest.fn(),
  forwardNeedsTap: true,
  saveRefused: '没有保存',
}))
const answer = callFunction as jest.MockedFunction<typeof callFunction>
const png = { type: 'image/png', name: '凭证.png', data: 'AAAA' }
const pdf = { type: 'application/pdf', name: '凭证.pdf', data: 'BBBB' }

beforeEach(() => {
  resetTaro()
  jest.mocked(savePicture).mockReset()
  jest.mocked(forward).mockReset()
  openWith({ id: 'voucher-1' })
  personSession.adopt({ token: 't', expiresAt: Date.now() + 600_000, account: { id: 'a', phone: '1', verified: true } })
  answer.mockImplementation((_name, data) =>
    Promise.resolve({ ok: true, output: (data as { input: { as: string } }).input.as === 'png' ? png : pdf }),
  )
})

test('the picture that is shown is the one that is saved', async () => {
  jest.mocked(savePicture).mockResolvedValue('已保存到相册')
  render(<ShowVoucher />)
  fireEvent.click(await screen.findByText('下载凭证'))
  expect(await screen.findByText('已保存到相册')).toBeTruthy()
  expect(savePicture).toHaveBeenCalledWith(png)
})

test('when the album is not allowed, it says how to allow it', async () => {
  jest.mocked(savePicture).mockResolvedValue(undefined)
  render(<ShowVoucher />)
  fireEvent.click(await screen.findByText('下载凭证'))
  expect(await screen.findByText('没有保存')).toBeTruthy()
})

test('the PDF is fetched first and handed to a chat by a tap of its own', async () => {
  jest.mocked(forward).mockResolvedValue('已转发')
  render(<ShowVoucher />)
  fireEvent.click(await screen.findByText('转发'))
  const choose = await screen.findByText('选聊天转发')
  expect(forward).not.toHaveBeenCalled()
  fireEvent.click(choose)
  await waitFor(() => expect(forward).toHaveBeenCalledWith(pdf))
})
