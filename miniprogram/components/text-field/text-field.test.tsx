import { fireEvent, render, screen } from '@testing-library/react'
import { TextField } from './text-field'

test('typing reaches the form', () => {
  const onChange = jest.fn()
  render(<TextField label="联系电话" value="" onChange={onChange} />)
  fireEvent.change(screen.getByLabelText('联系电话'), { target: { value: '138' } })
  expect(onChange).toHaveBeenCalledWith('138')
})

test('an error is announced, is spoken with the box, and keeps what was typed', () => {
  render(<TextField label="联系电话" value="138 0931 602" error="少了1位数字，手机号共11位" onChange={jest.fn()} />)
  expect(screen.getByRole('alert').textContent).toContain('少了1位数字')
  expect(screen.getByLabelText('联系电话，少了1位数字，手机号共11位')).toHaveProperty('value', '138 0931 602')
})

test('an optional field says so in its label', () => {
  render(<TextField label="单位电话" optional value="" onChange={jest.fn()} />)
  expect(screen.getByText('（选填）')).toBeTruthy()
})
