import { readBack } from './back'

const reading = (text: string) => ({
  turn: 0,
  lines: [[...text].map((c) => ({ text: c, confidence: 90, box: { left: 0, top: 0, width: 1, height: 1 } }))],
})
const validity = (text: string) => readBack(reading(`居民身份证签发机关兰州市公安局有效期限${text}`))?.valid_date

test('both days are read', () => {
  expect(validity('2017.01.01-2037.01.01')).toBe('20170101-20370101')
})

test('marks that were misread between the digits do not matter', () => {
  expect(validity('“2017,01．01一20370101')).toBe('20170101-20370101')
})

test('长期有效', () => {
  expect(validity('2017.01.01-长期')).toBe('20170101-长期')
})

test('a day that does not exist was misread', () => {
  expect(validity('2017.13.01-2037.01.01')).toBeUndefined()
  expect(validity('2017.01.01-2037.02.30')).toBeUndefined()
})

test('a period on another paper is no ID card', () => {
  expect(readBack(reading('从业资格证2017.01.01-2037.01.01'))).toBeNull()
})
