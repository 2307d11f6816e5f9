import { fireEvent, render, screen, within } from '@testing-library/react'
import { openWith, resetTaro } from '../../../../tests/kit/taro'
import { certificateView } from '../../../../tests/fixtures/subject-view'
import { personSession } from '../../../client/session'
import { callFunction } from '../../../platform/functions'
import Contact from '.'

jest.mock('../../../platform/functions', () => ({ callFunction: jest.fn(), keepsRefreshToken: true }))
const answer = callFunction as jest.MockedFunction<typeof callFunction>

beforeEach(() => {
  resetTaro()
  answer.mockReset()
  personSession.drop()
})

const choose = (province: RegExp) => {
  fireEvent.click(screen.getByRole('button', { name: /^省份，/ }))
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('radio', { name: province }))
}

test('没登录：选了省才列发证机关，样本数据写明；没有收录的省给全国热线', () => {
  openWith({})
  render(<Contact />)
  choose(/^河南省，1个发证机关/)
  expect(screen.getByText('郑州市金水区道路运输服务中心')).toBeTruthy()
  expect(screen.getByText('样本数据，正式使用前更换')).toBeTruthy()
  choose(/^四川省，打12328/)
  expect(screen.getByText('四川省道路运输管理机构')).toBeTruthy()
  expect(screen.queryByText('郑州市金水区道路运输服务中心')).toBeNull()
})

test('有证的人先看到发证的机关，不用选；列表里不再重复', async () => {
  personSession.adopt({ token: 't', expiresAt: Date.now() + 600_000, account: { id: 'a', phone: '1', verified: true } })
  answer.mockResolvedValue({ ok: true, output: { verified: true, subjects: [certificateView()] } })
  openWith({})
  render(<Contact />)
  expect(await screen.findByText('您的证由这里发')).toBeTruthy()
  expect(screen.getAllByText('兰州市城关区道路运输服务中心')).toHaveLength(1)
  expect(screen.getByRole('button', { name: '省份，甘肃省，更换' })).toBeTruthy()
})
