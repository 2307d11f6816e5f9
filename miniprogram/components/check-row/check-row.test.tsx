import { fireEvent, render, screen } from '@testing-library/react'
import { CheckRow } from './check-row'

test('a tap anywhere on the sentence ticks it', () => {
  const onChange = jest.fn()
  render(<CheckRow text="已阅读并同意《用户协议》" checked={false} onChange={onChange} />)
  fireEvent.click(screen.getByText('已阅读并同意《用户协议》'))
  expect(onChange).toHaveBeenCalledWith(true)
})

test('a second tap takes the tick away', () => {
  const onChange = jest.fn()
  render(<CheckRow text="同意" checked onChange={onChange} />)
  expect(screen.getByRole('checkbox').getAttribute('aria-checked')).toBe('true')
  fireEvent.click(screen.getByRole('checkbox'))
  expect(onChange).toHaveBeenCalledWith(false)
})
