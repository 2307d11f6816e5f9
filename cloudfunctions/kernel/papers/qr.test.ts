import { qrCode } from './qr'

test('150 bytes behind a short prefix fit version 10', () => {
  expect(qrCode({ prefix: 'https://v.example.gov.cn/', payload: 'A2'.repeat(120) }).size).toBe(57)
})

test('the payload costs 5.5 bits a character, not 8', () => {
  expect(qrCode({ prefix: 'https://a.cn/', payload: 'A2'.repeat(60) }).size).toBeLessThanOrEqual(45)
})

test('a code that would be too fine to scan is refused', () => {
  expect(() => qrCode({ prefix: 'https://v.example.gov.cn/', payload: 'A2'.repeat(200) })).toThrow('version')
})

test.each(['', 'abc', 'A-B', 'A B', '中'])('a payload that is not base32 is refused: %j', (payload) => {
  expect(() => qrCode({ prefix: 'https://a.cn/', payload })).toThrow('base32')
})
