import fc from 'fast-check'
import { breakLines } from './lines'

const widthOf = (text: string) => [...text].reduce((sum, c) => sum + (c.charCodeAt(0) < 128 ? 0.5 : 1), 0)
const lines = (text: string, width: number) => breakLines(text, width, widthOf)

test('Chinese text breaks between characters', () => {
  expect(lines('道路普通货物运输', 4)).toEqual(['道路普通', '货物运输'])
})

test('句读不放在行首', () => {
  expect(lines('道路运输，货物', 4)).toEqual(['道路运', '输，货物'])
})

test('前括号不放在行尾', () => {
  expect(lines('道路运（货物）', 4)).toEqual(['道路运', '（货物）'])
})

test('numbers and latin words stay whole', () => {
  expect(lines('至2029年', 2)).toEqual(['至', '2029', '年'])
})

test('a word wider than a line is cut, not lost', () => {
  expect(lines('ABCDEFGHIJ', 2)).toEqual(['ABCD', 'EFGH', 'IJ'])
})

test('an empty text is one empty line', () => {
  expect(lines('', 5)).toEqual([''])
})

test('no line is too wide and no character is lost', () => {
  const text = fc
    .array(fc.constantFrom('货', '运', '，', '。', '（', '）', '“', '”', 'a', '7', ' ', '、', '—'), { maxLength: 60 })
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, fc.integer({ min: 4, max: 20 }), (whole, width) => {
      const broken = lines(whole, width)
      expect(broken.every((line) => widthOf(line) <= width)).toBe(true)
      expect(broken.join('').replace(/ /g, '')).toBe(whole.replace(/ /g, ''))
    }),
    { seed: 9, numRuns: 500 },
  )
})
