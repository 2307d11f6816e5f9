import { holder } from '../../tests/fixtures/holder'
import { linkVerdict } from './link'

const verdict = (name: string, idNumber: string) => linkVerdict({ name, idNumber }, holder)

test('his own number, in any spelling', () => expect(verdict('马志刚', ' 620102198503140037')).toBe('same'))
test('his name, without a number or with his number of fifteen digits', () => {
  expect(verdict('马志强', '')).toBe('fits')
  expect(verdict('马志强', '620102850314003')).toBe('fits')
})
test('his name with a number that is none, or another spelling of the name without one: somebody has to look', () => {
  expect(verdict('马志强', '620102198503140010')).toBe('unsure')
  expect(verdict('马志墙', '')).toBe('unsure')
})
test.each(['王小明', '马志强'])('another valid number is somebody else, a namesake too: %s', (name) =>
  expect(verdict(name, '110101199003070054')).toBe('other'),
)
