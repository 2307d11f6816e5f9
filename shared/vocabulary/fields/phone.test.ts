import fc from 'fast-check'
import { mobile } from '../../../tests/kit/generators'
import { phone } from './phone'

const problem = (answer: string | undefined, landline = false) =>
  phone.problem(answer, { label: '联系电话', props: { landline } }, { parts: [] })

test('every mobile number of the mainland is taken, with blanks and hyphens too', () => {
  fc.assert(
    fc.property(mobile, (number) => {
      expect(problem(number)).toBeNull()
      expect(problem(`${number.slice(0, 3)} ${number.slice(3, 7)}-${number.slice(7)}`)).toBeNull()
    }),
  )
})
test.each([
  [undefined, '请填联系电话'],
  ['', '请填联系电话'],
  ['138123', '少了5位数字，手机号共11位'],
  ['12812346027', '手机号以13到19开头，请核对'],
  ['电话', '手机号只有数字'],
])('%j: %s', (answer, message) => expect(problem(answer)).toBe(message))
test('a fixed line is taken only where the item allows one', () => {
  expect(problem('0931-8888888', true)).toBeNull()
  expect(problem('0931-8888888')).not.toBeNull()
  expect(problem('8888888', true)).not.toBeNull()
})
test('a client may send a short text and nothing else', () => {
  expect([phone.parse('13812346027'), phone.parse('1'.repeat(31)), phone.parse(13812346027)]).toEqual([
    true,
    false,
    false,
  ])
})
test('is shown without blanks', () =>
  expect(phone.format('138 1234 6027', { label: '', props: {} }, { parts: [] })).toBe('13812346027'))
test('props', () => {
  expect(phone.props.safeParse({ landline: true }).success).toBe(true)
  expect(phone.props.safeParse({ fax: true }).success).toBe(false)
})
