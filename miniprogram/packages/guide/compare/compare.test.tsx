import { fireEvent, render, screen, within } from '@testing-library/react'
import { cardReissueItem, gansu } from '../../../../tests/fixtures/card-reissue'
import { openWith, resetTaro } from '../../../../tests/kit/taro'
import { compareProvinces } from '../../../../shared/services/compare'
import { callFunction } from '../../../platform/functions'
import Compare from '.'

jest.mock('../../../platform/functions', () => ({ callFunction: jest.fn(), keepsRefreshToken: true }))
const answer = callFunction as jest.MockedFunction<typeof callFunction>
const today = '2026-11-21'
const inputs = () => answer.mock.calls.map(([, data]) => (data as { input: unknown }).input)

beforeEach(() => {
  resetTaro()
  answer.mockReset()
  answer.mockImplementation((_name, data) => {
    const { left, right } = (data as { input: { left: string; right: string } }).input
    return Promise.resolve({
      ok: true,
      output: { today, own: ['62'], sections: compareProvinces(cardReissueItem, [left, right], today, [gansu]) },
    })
  })
})

test('不选省也有得看：全国和有自己规定的省；先说有几处不同，只列不同的', async () => {
  openWith({ service: 'certificate-reissue' })
  render(<Compare />)
  expect(await screen.findByText('5处不同')).toBeTruthy()
  expect(screen.getByText('办理类型1处、申请材料1处、填写内容1处、办理时限1处、业务须知1处')).toBeTruthy()
  expect(inputs().slice(-1)).toEqual([{ service: 'certificate-reissue', left: '', right: '62' }])
  expect(screen.queryByText('= 相同')).toBeNull()
  expect(screen.getAllByText('没有这一条')).toHaveLength(3)
  fireEvent.click(screen.getByRole('switch', { name: '只看不同的' }))
  expect(screen.getAllByText('= 相同').length).toBeGreaterThan(5)
})

test('换一个没有自己规定的省：说明没有不同，按全国的办，规定都列出来', async () => {
  openWith({ service: 'certificate-reissue', right: '62' })
  render(<Compare />)
  fireEvent.click(await screen.findByRole('button', { name: '第二处，甘肃省，更换' }))
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('radio', { name: '四川省' }))
  expect(await screen.findByText('没有不同')).toBeTruthy()
  expect(screen.getByText(/^四川省没有收录自己的规定，按全国的办/)).toBeTruthy()
  expect(screen.getAllByText('= 相同').length).toBeGreaterThan(5)
})
