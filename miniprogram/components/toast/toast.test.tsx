import { act, render, screen } from '@testing-library/react'
import { toast, ToastHost } from './toast'

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

test('a success is announced for two seconds', () => {
  render(<ToastHost />)
  act(() => toast('已保存到相册'))
  expect(screen.getByRole('status').textContent).toBe('已保存到相册')
  act(() => {
    jest.advanceTimersByTime(2000)
  })
  expect(screen.getByRole('status').textContent).toBe('')
})
