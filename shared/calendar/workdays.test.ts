import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as chineseDays from 'chinese-days'
import fc from 'fast-check'
import { holidayTable } from '../../tests/kit/holiday-table'
import {
  addDays,
  addWorkdays,
  addYears,
  daysBetween,
  isWorkday,
  publishedThrough,
  rollPastHoliday,
  workdaysBetween,
  workdaysLeft,
} from './index'

const published = fc.integer({ min: 0, max: 1095 }).map((n) => addDays('2024-01-01', n))

test('the table is what its script prints from chinese-days', () => {
  expect(readFileSync(join(__dirname, 'holidays.ts'), 'utf8')).toBe(holidayTable())
})

test('every day of the published years agrees with chinese-days', () => {
  for (let day = '2024-01-01'; day <= publishedThrough; day = addDays(day, 1)) {
    expect([day, isWorkday(day)]).toEqual([day, chineseDays.isWorkday(day)])
  }
})

test('a year without a published calendar is unpublished, weekends included', () => {
  expect(isWorkday('2027-01-01')).toBe('unpublished')
  expect(isWorkday('2027-01-02')).toBe('unpublished')
  expect(isWorkday('2023-12-29')).toBe('unpublished')
})

describe('the 20-day window after a cycle of 12 months', () => {
  test.each([
    ['2024-03-15', 1, '2025-03-15', '2025-03-16', '2025-04-04', '2025-04-07'],
    ['2025-09-11', 1, '2026-09-11', '2026-09-12', '2026-10-01', '2026-10-08'],
    ['2025-01-28', 1, '2026-01-28', '2026-01-29', '2026-02-17', '2026-02-24'],
    ['2024-02-29', 1, '2025-02-28', '2025-03-01', '2025-03-20', '2025-03-20'],
    ['2024-02-29', 2, '2026-02-28', '2026-03-01', '2026-03-20', '2026-03-20'],
  ])('first issue %s, cycle %i, ends %s', (first, cycle, ends, opens, closes, rolled) => {
    const end = addYears(first, cycle)
    expect([end, addDays(end, 1), addDays(end, 20)]).toEqual([ends, opens, closes])
    expect(rollPastHoliday(closes)).toEqual({ day: rolled, certain: true })
  })
})

test('a certificate expiring 2026-12-31 is renewed by 2026-12-01 and until 2027-06-29', () => {
  expect(addDays('2026-12-31', -30)).toBe('2026-12-01')
  expect(addDays('2026-12-31', 180)).toBe('2027-06-29')
})

test('submitted before National Day: accepted by 10-09, decided by 10-13', () => {
  expect(addWorkdays('2026-09-30', 2)).toEqual({ day: '2026-10-09', certain: true })
  // 10-10 is a Saturday worked in exchange.
  expect(addWorkdays('2026-10-09', 3)).toEqual({ day: '2026-10-13', certain: true })
})

test('submitted before Spring Festival: 02-14 is a worked Saturday', () => {
  expect(addWorkdays('2026-02-13', 2)).toEqual({ day: '2026-02-24', certain: true })
  expect(addWorkdays('2026-02-24', 3)).toEqual({ day: '2026-02-27', certain: true })
})

test('submitted 2026-12-31: 元旦 is not taken for a working day, and the result is marked uncertain', () => {
  expect(addWorkdays('2026-12-31', 2)).toEqual({ day: '2027-01-05', certain: false })
})

test('an unpublished year leaves out the holidays that the law fixes, 清明 included', () => {
  expect(addWorkdays('2027-04-02', 1)).toEqual({ day: '2027-04-06', certain: false })
  expect(addWorkdays('2027-09-30', 1)).toEqual({ day: '2027-10-04', certain: false })
  expect(addWorkdays('2029-04-30', 1)).toEqual({ day: '2029-05-03', certain: false })
})

test('zero working days is the day itself', () => {
  expect(addWorkdays('2026-11-21', 0)).toEqual({ day: '2026-11-21', certain: true })
})

test('the days left are counted as the promise counts them, and overdue is negative', () => {
  expect(workdaysBetween('2026-09-30', '2026-10-09')).toEqual({ days: 2, certain: true })
  expect(workdaysBetween('2026-10-09', '2026-09-30')).toEqual({ days: -2, certain: true })
  expect(workdaysBetween('2026-11-20', '2026-11-22')).toEqual({ days: 0, certain: true })
  expect(workdaysBetween('2026-12-30', '2027-01-04')).toEqual({ days: 2, certain: false })
})

test('a worked day does not roll', () => {
  expect(rollPastHoliday('2026-02-14')).toEqual({ day: '2026-02-14', certain: true })
  expect(rollPastHoliday('2026-11-21')).toEqual({ day: '2026-11-23', certain: true })
})

test('counting back gives the number that was added, and the day it lands on is worked', () => {
  fc.assert(
    fc.property(published, fc.integer({ min: 1, max: 40 }), (day, n) => {
      const due = addWorkdays(day, n)
      expect(workdaysBetween(day, due.day)).toEqual({ days: n, certain: due.certain })
      if (due.certain) expect(isWorkday(due.day)).toBe(true)
      expect(daysBetween(day, due.day)).toBeGreaterThanOrEqual(n)
    }),
  )
})

describe('the working days left of a term that ends on Tuesday, 24 November', () => {
  test.each([
    ['2026-11-20', 2],
    ['2026-11-21', 2],
    ['2026-11-23', 1],
    ['2026-11-24', 0],
    ['2026-11-25', -1],
    ['2026-11-27', -3],
    ['2026-11-28', -3],
  ])('on %s are %i', (today, left) => expect(workdaysLeft('2026-11-24', today)).toBe(left))
  test('it is over even when only a weekend has passed since', () => {
    expect(workdaysLeft('2026-11-20', '2026-11-21')).toBe(-1)
  })
})
