import { act, fireEvent, render, screen } from '@testing-library/react'
import { CountdownButton } from './countdown-button'

beforeEach(() => jest.useFakeTimers({ now: 1_000_000 }))
afterEach(() => jest.useRealTimers())

test('it counts the seconds, then can be tapped again', () => {
  const onTap = jest.fn()
  render(<CountdownButton text="获取验证码" readyAt={1_002_000} onTap={onTap} />)
  fireEvent.click(screen.getByText('2秒后重发'))
  expect(onTap).not.toHaveBeenCalled()
  act(() => {
    jest.advanceTimersByTime(2500)
  })
  fireEvent.click(screen.getByText('获取验证码'))
  expect(onTap).toHaveBeenCalledTimes(1)
})
