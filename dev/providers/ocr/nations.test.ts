import { nationIn } from './nations'

test('the longest name wins', () => {
  expect(nationIn('土家')).toBe('土家')
  expect(nationIn('土')).toBe('土')
})

test('noise behind the name is dropped', () => {
  expect(nationIn('蒙古一')).toBe('蒙古')
})

test('what begins with no nation has none', () => {
  expect(nationIn('一汉')).toBe('')
})
