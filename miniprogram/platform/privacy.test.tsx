import { fireEvent, render, screen } from '@testing-library/react'
import { act } from 'react'
import { needPrivacy } from '../../tests/kit/taro'
import { PrivacyGate } from './privacy'

const ask = () => {
  const answers: { event: string; buttonId?: string }[] = []
  act(() => needPrivacy((answer) => answers.push(answer)))
  return answers
}

test('nothing is asked until a privacy API is used', () => {
  render(<PrivacyGate />)
  expect(screen.queryByText('先同意隐私保护指引')).toBeNull()
})

test('refusing answers every call that waits, and the question goes', () => {
  render(<PrivacyGate />)
  const [first, second] = [ask(), ask()]
  fireEvent.click(screen.getByText('不同意'))
  expect([first, second]).toEqual([[{ event: 'disagree' }], [{ event: 'disagree' }]])
  expect(screen.queryByText('先同意隐私保护指引')).toBeNull()
})
