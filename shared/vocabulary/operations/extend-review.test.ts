import { vehicle, vehicleRecord } from '../../../tests/fixtures/vehicle'
import { extendReview, extendReviewProps } from './extend-review'

const props = { op: 'extendReview' as const, months: 12 }
const until = (reviewedUntil: string, day: string) =>
  extendReview.apply(props, vehicleRecord(vehicle({ reviewedUntil })), { day, answers: {} }).facts.reviewedUntil

test.each([
  ['2026-12-31', '2026-11-25', '2027-12-31'],
  ['2026-12-31', '2026-12-31', '2027-12-31'],
])('a review in time counts from the day on which it was due: %s, on %s → %s', (due, day, after) =>
  expect(until(due, day)).toBe(after),
)
test('a late one counts from the day of the decision', () =>
  expect(until('2026-12-31', '2027-01-01')).toBe('2028-01-01'))
test('around 29 February it ends on the last of February', () => {
  expect(until('2028-02-29', '2028-02-01')).toBe('2029-02-28')
  expect(until('2027-02-28', '2027-02-01')).toBe('2028-02-28')
})
test('nothing else of the vehicle changes, and the record that it was given is left alone', () => {
  const before = vehicleRecord()
  const after = extendReview.apply(props, before, { day: '2026-11-25', answers: { plate: '甘A54321' } })
  expect(after).toEqual(vehicleRecord(vehicle({ reviewedUntil: '2027-12-31', reviewedOn: '2026-11-25' })))
  expect(before).toEqual(vehicleRecord())
})
test('the voucher of the review is named where one was issued', () => {
  const decided = extendReview.apply(props, vehicleRecord(), { day: '2026-11-25', answers: {}, voucherId: 'v1' })
  expect(decided.facts.reviewVoucher).toBe('v1')
})
test('the clerk reads the old and the new day', () =>
  expect(extendReview.explain(props, vehicleRecord(), { day: '2026-11-25', answers: {} })).toEqual([
    '年审到期日由2026年12月31日改为2027年12月31日',
  ]))
test.each([0, -12, 1.5])('a cycle of %s months is none', (months) =>
  expect(extendReviewProps.safeParse({ ...props, months }).success).toBe(false),
)
test('it is a vehicle that is reviewed', () => expect(extendReview.on).toEqual(['vehicle']))
