import { act, renderHook } from '@testing-library/react'
import { useStamp } from './stamp'

afterEach(() => jest.useRealTimers())

test('the stamp tells the second, in China time, and goes on with it', () => {
  jest.useFakeTimers({ now: Date.parse('2026-11-21T09:41:06+08:00') })
  const { result } = renderHook(useStamp)
  expect(result.current).toBe('11-21 9:41:06')
  act(() => jest.advanceTimersByTime(1000))
  expect(result.current).toBe('11-21 9:41:07')
})
