import { scannedText } from './scanned'

test.each([
  [{ text: 'https://x/v/ABC' }, 'https://x/v/ABC'],
  [{ q: 'https%3A%2F%2Fx%2Fv%2FABC' }, 'https://x/v/ABC'],
  [{ p: 'ABC' }, 'ABC'],
  [{ p: '%' }, '%'],
  [{ q: '%E4%B8' }, '%E4%B8'],
  [{}, ''],
])('%j leads to %j', (params, text) => expect(scannedText(params)).toBe(text))
