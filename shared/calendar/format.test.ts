import { formatClock, formatDay, formatLongDay, formatMonthDay, formatTime, formatTimeNear } from './index'

const at = (time: string) => Date.parse(`${time}+08:00`)

test('days are written the Chinese way, without leading zeros', () => {
  expect(formatDay('2026-11-30')).toBe('11月30日 周一')
  expect(formatDay('2026-03-01')).toBe('3月1日 周日')
  expect(formatLongDay('2026-11-30')).toBe('2026年11月30日')
  expect(formatMonthDay('2026-02-05')).toBe('2月5日')
})

test('times are China time on a 24-hour clock', () => {
  expect(formatTime(at('2026-11-20T09:12:45'))).toBe('11月20日 9:12')
  expect(formatClock(at('2026-11-20T00:05:00'))).toBe('0:05')
  expect(formatClock(at('2026-11-20T23:59:59'))).toBe('23:59')
})

test('a time of the same day says 今天', () => {
  const now = at('2026-11-21T09:41:00')
  expect(formatTimeNear(at('2026-11-21T09:38:00'), now)).toBe('今天9:38')
  expect(formatTimeNear(at('2026-11-18T08:00:00'), now)).toBe('11月18日8:00')
})
