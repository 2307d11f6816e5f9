import fc from 'fast-check'
import { caseNumber, isCaseNumber } from './number'

const eight = fc.integer({ min: 0, max: 99_999_999 }).map((n) => String(n).padStart(8, '0'))
const number = fc
  .tuple(fc.constantFrom('11', '21', '92'), fc.constantFrom('2026-11-21', '2027-02-28'), eight)
  .map(([item, day, random]) => caseNumber(item, day, random))

test('item code, day, eight random digits and a check digit', () => {
  expect(caseNumber('11', '2026-11-21', '00000000')).toMatch(/^112026112100000000\d$/)
  fc.assert(fc.property(number, (one) => one.length === 19 && isCaseNumber(one)))
})
test('every single wrong digit is noticed', () => {
  fc.assert(
    fc.property(number, fc.nat(18), fc.integer({ min: 1, max: 9 }), (one, at, by) => {
      const wrong = one.slice(0, at) + String((Number(one[at]) + by) % 10) + one.slice(at + 1)
      expect(isCaseNumber(wrong)).toBe(false)
    }),
    { numRuns: 1000 },
  )
})
test('two neighbours in the wrong order are noticed, but for 0 and 9', () => {
  fc.assert(
    fc.property(number, fc.nat(17), (one, at) => {
      const [a, b] = [one[at]!, one[at + 1]!]
      const swapped = one.slice(0, at) + b + a + one.slice(at + 2)
      const blind = a === b || (a === '0' && b === '9') || (a === '9' && b === '0')
      expect(isCaseNumber(swapped)).toBe(blind)
    }),
    { numRuns: 1000 },
  )
})
test('a number with a digit too few or too many, a letter or a blank is none', () => {
  fc.assert(
    fc.property(number, (one) => {
      for (const wrong of ['', one.slice(1), `${one}0`, `x${one.slice(1)}`, ` ${one.slice(1)}`, `${one} `])
        expect(isCaseNumber(wrong)).toBe(false)
    }),
  )
})
test.each([
  ['1', '12345678'],
  ['11', '1234567'],
  ['1a', '12345678'],
])('item %s with digits %s is refused', (item, random) => {
  expect(() => caseNumber(item, '2026-11-21', random)).toThrow()
})
