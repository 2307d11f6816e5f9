import { writeAddress, type PostalAddress } from '../../identity/postal-address'
import { address } from './address'

const whole: PostalAddress = {
  recipient: '马小强',
  phone: '13812346027',
  division: '620102',
  area: '甘肃省兰州市城关区',
  line: '东岗西路1号2单元301',
}
const field = { label: '邮寄地址', props: {} }
const context = {
  parts: [],
  divisionName: (code: string) => (code === '620102' ? '甘肃省兰州市城关区' : undefined),
}
const problem = (change: Partial<PostalAddress>) =>
  address.problem(writeAddress({ ...whole, ...change }), field, context)

test('a whole address in a district of the list is accepted', () => expect(problem({})).toBeNull())
test.each<[Partial<PostalAddress>, string]>([
  [{ recipient: ' ' }, '请填收件人'],
  [{ recipient: '马<b>' }, '收件人里有不能用的符号，请去掉'],
  [{ phone: '' }, '请填收件人的手机号'],
  [{ phone: '1381234602' }, '少了1位数字，手机号共11位'],
  [{ division: '' }, '请选所在地区'],
  [{ division: '620199' }, '所在地区不在现行行政区划里，请重新选择'],
  [{ area: '甘肃省兰州市七里河区' }, '所在地区不在现行行政区划里，请重新选择'],
  [{ line: '' }, '请填详细地址'],
  [{ line: '1' }, '详细地址太短，至少2个字'],
  [{ line: '路'.repeat(81) }, '详细地址最多80个字，现在多了1个'],
])('%j: %s', (change, message) => expect(problem(change)).toBe(message))
test('nothing chosen asks for a choice', () => {
  expect([undefined, '', '东岗西路1号'].map((answer) => address.problem(answer, field, context))).toEqual(
    Array(3).fill('请选邮寄地址'),
  )
})
test('nobody who lacks the list of divisions can accept an area', () => {
  expect(address.problem(writeAddress(whole), field, { parts: [] })).toBe('所在地区不在现行行政区划里，请重新选择')
})
test('is shown whole, as it goes on a parcel', () => {
  expect(address.format(writeAddress(whole), field, context)).toBe(
    '甘肃省兰州市城关区东岗西路1号2单元301，马小强，138 1234 6027',
  )
  expect(address.format(undefined, field, context)).toBe('')
})
test('spaces and the way a number was typed do not make another address', () => {
  expect(
    writeAddress({ ...whole, recipient: ' 马小强 ', phone: '+86 138 1234 6027', line: '东岗西路1号\n2单元301' }),
  ).toBe(writeAddress({ ...whole, line: '东岗西路1号 2单元301' }))
})
test('a client may send an address and nothing else', () => {
  expect(
    [
      writeAddress(whole),
      '',
      '东岗西路1号',
      `${writeAddress(whole)}\n`,
      ['a'],
      writeAddress({ ...whole, line: 'x'.repeat(400) }),
    ].map(address.parse),
  ).toEqual([true, false, false, false, false, false])
})
