import fc from 'fast-check'
import { addDays, addMonths, addWorkdays, addYears, dayOf, daysBetween, instantOf, isDay, weekdayOf } from './index'

const days = fc.integer({ min: 0, max: 47_000 }).map((n) => addDays('1970-01-01', n))

test('a day begins at midnight in China, which is 16:00 UTC of the day before', () => {
  expect(instantOf('2026-11-21')).toBe(Date.parse('2026-11-20T16:00:00Z'))
  expect(dayOf(Date.parse('2026-11-20T15:59:59Z'))).toBe('2026-11-20')
  expect(dayOf(Date.parse('2026-11-20T16:00:00Z'))).toBe('2026-11-21')
})

test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '20260101', '', null, 20260101, '2026-11-21T00:00'])(
  '%p is no day',
  (x) => expect(isDay(x)).toBe(false),
)

test('29 February is a day in leap years', () => expect(isDay('2024-02-29')).toBe(true))

test('a wrong day is refused instead of giving a wrong date', () => {
  expect(() => addDays('2026-02-30', 1)).toThrow(RangeError)
  expect(() => instantOf('')).toThrow(RangeError)
})

test('months and years end on the corresponding day, else on the last day of the month (民法典 202)', () => {
  expect(addYears('2024-02-29', 1)).toBe('2025-02-28')
  expect(addYears('2024-02-29', 4)).toBe('2028-02-29')
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
  expect(addMonths('2026-03-31', -1)).toBe('2026-02-28')
  expect(addMonths('2026-11-30', 12)).toBe('2027-11-30')
})

test('the last day is 9999-12-31 (长期 in registers): what would come after it ends on it', () => {
  expect([addDays('9999-12-31', 180), addMonths('9999-12-31', 1), addYears('9998-06-30', 6)]).toEqual([
    '9999-12-31',
    '9999-12-31',
    '9999-12-31',
  ])
  expect(addDays('9999-12-31', -60)).toBe('9999-11-01')
  expect(addWorkdays('9999-12-31', 5)).toEqual({ day: '9999-12-31', certain: false })
})

test('weekdays run from Monday 1 to Sunday 7', () => {
  expect(weekdayOf('2026-11-21')).toBe(6)
  expect(weekdayOf('2026-11-22')).toBe(7)
  expect(weekdayOf('2026-11-23')).toBe(1)
})

test('adding days and counting days are inverse', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -20_000, max: 20_000 }), (day, n) => daysBetween(day, addDays(day, n)) === n),
  )
})

test('every instant of a day belongs to that day', () => {
  fc.assert(fc.property(days, fc.integer({ min: 0, max: 86_399_999 }), (day, ms) => dayOf(instantOf(day) + ms) === day))
})
