import { certificate, certificateRecord } from '../../../tests/fixtures/certificate'
import { renewValidity } from './renew-validity'

const until = (validUntil: string, day: string, from: 'expiry' | 'decision' = 'expiry') =>
  renewValidity.apply({ op: 'renewValidity', years: 6, from }, certificateRecord(certificate({ validUntil })), {
    day,
    answers: {},
  }).facts.validUntil

test('a renewal in time loses no day of the old term', () =>
  expect(until('2026-12-31', '2026-11-25')).toBe('2032-12-31'))
test('a renewal on the last day follows on without a gap', () =>
  expect(until('2026-12-31', '2026-12-31')).toBe('2032-12-31'))
test('a renewal after expiry begins on the day of the decision', () =>
  expect(until('2026-10-31', '2026-11-25')).toBe('2032-11-24'))
test('where the decision begins the term, the rest of the old one does not count', () =>
  expect(until('2026-12-31', '2026-11-25', 'decision')).toBe('2032-11-24'))
test.each([
  ['2028-02-28', '2034-02-28'],
  ['2026-02-28', '2032-02-28'],
  ['2028-02-29', '2034-02-28'],
])('around 29 February a renewal in time ends on the same day of the month, or on its last: %s → %s', (before, after) =>
  expect(until(before, '2026-02-10')).toBe(after),
)
test('a term that begins on 29 February ends on the last of February', () =>
  expect(until('2028-01-31', '2028-02-29')).toBe('2034-02-28'))
test('the clerk reads the old and the new day', () => {
  const record = certificateRecord(certificate({ validUntil: '2026-12-31' }))
  expect(
    renewValidity.explain({ op: 'renewValidity', years: 6, from: 'expiry' }, record, {
      day: '2026-11-25',
      answers: {},
    }),
  ).toEqual(['有效期由2026年12月31日延到2032年12月31日'])
})
