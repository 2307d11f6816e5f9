import { act, fireEvent, render, screen } from '@testing-library/react'
import { changeSettings } from '../../client/settings'
import { LockedGroup } from './locked-group'

const rows = [
  { label: '姓名', value: '马志强' },
  { label: '有效期至', value: '2027年11月9日' },
]

afterEach(() => act(() => changeSettings({ care: false })))

test('register data is shown with where it comes from and a way to question it', () => {
  const onWrong = jest.fn()
  render(<LockedGroup rows={rows} onWrong={onWrong} />)
  expect(screen.getByText('来自证照库，不用填')).toBeTruthy()
  fireEvent.click(screen.getByText('信息有误？'))
  expect(onWrong).toHaveBeenCalled()
})

test('in 关怀版 it is folded to one row that opens', () => {
  changeSettings({ care: true })
  render(<LockedGroup rows={rows} />)
  expect(screen.queryByText('2027年11月9日')).toBeNull()
  fireEvent.click(screen.getByRole('button'))
  expect(screen.getByText('2027年11月9日')).toBeTruthy()
})
