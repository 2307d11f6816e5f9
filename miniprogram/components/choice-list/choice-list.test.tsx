import { fireEvent, render, screen } from '@testing-library/react'
import { ChoiceList } from './choice-list'

const choices = [
  { value: '02001', text: '货物运输驾驶员' },
  { value: '03002', text: '危险货物押运人员', excluded: '诚信考核不包括这一类' },
]

test('the chosen one is told as chosen', () => {
  render(<ChoiceList label="类别" choices={choices} value="02001" onChange={jest.fn()} />)
  expect(screen.getByRole('radio', { name: '货物运输驾驶员' }).getAttribute('aria-checked')).toBe('true')
})

test('an excluded choice says why and cannot be taken', () => {
  const onChange = jest.fn()
  render(<ChoiceList label="类别" choices={choices} onChange={onChange} />)
  fireEvent.click(screen.getByRole('radio', { name: '危险货物押运人员，诚信考核不包括这一类' }))
  expect(onChange).not.toHaveBeenCalled()
})

test('a choice that is allowed is taken', () => {
  const onChange = jest.fn()
  render(<ChoiceList label="类别" choices={choices} onChange={onChange} />)
  fireEvent.click(screen.getByRole('radio', { name: '货物运输驾驶员' }))
  expect(onChange).toHaveBeenCalledWith('02001')
})
