import { scannedText } from './scanned'
import { stampAt } from './stamp'

test.each([
  [{ text: 'https://x/v/ABC' }, 'https://x/v/ABC'],
  [{ q: 'https%3A%2F%2Fx%2Fv%2FABC' }, 'https://x/v/ABC'],
  [{ p: 'ABC' }, 'ABC'],
  [{ p: '%' }, '%'],
  [{ q: '%E4%B8' }, '%E4%B8'],
  [{}, ''],
])('%j leads to %j', (params, text) => expect(scannedText(params)).toBe(text))

test('the stamp tells the second, in China time', () => {
  expect(stampAt(Date.parse('2026-11-21T09:41:06+08:00'))).toBe('11-21 9:41:06')
})
