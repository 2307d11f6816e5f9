import { text } from './text'

const field = (props: { min?: number; max: number }) => ({ label: '申请原因', props })
const problem = (answer: string | undefined, props = { max: 10 }) => text.problem(answer, field(props), { parts: [] })

test.each([
  [undefined, '请填申请原因'],
  ['', '请填申请原因'],
  ['  ', '请填申请原因'],
  ['遗失', null],
  ['  遗失  ', null],
  ['一二三四五六七八九十百', '申请原因最多10个字，现在多了1个'],
  ['<b>遗失</b>', '申请原因里有不能用的符号，请去掉'],
  ['遗\u0000失', '申请原因里有不能用的符号，请去掉'],
])('%j: %s', (answer, message) => expect(problem(answer)).toBe(message))
test('a shortest length is told', () =>
  expect(text.problem('一', field({ min: 2, max: 10 }), { parts: [] })).toBe('申请原因太短，至少2个字'))
test('lines and tabs are fine, rare characters count once', () => {
  expect(problem('一\n二\t三')).toBeNull()
  expect(problem('𤦌'.repeat(10))).toBeNull()
  expect(problem('𤦌'.repeat(12))).toBe('申请原因最多10个字，现在多了2个')
})
test('a client may send a text of up to 2,000 characters and nothing else', () => {
  expect([
    text.parse('x'.repeat(2000)),
    text.parse('x'.repeat(2001)),
    text.parse(true),
    text.parse(['x']),
    text.parse(null),
  ]).toEqual([true, false, false, false, false])
})
test('is shown without blanks around it', () =>
  expect(text.format(' 遗失 ', field({ max: 10 }), { parts: [] })).toBe('遗失'))
test('props', () => {
  expect(text.props.safeParse({ max: 10 }).success).toBe(true)
  expect(text.props.safeParse({ max: 10, maximum: 5 }).success).toBe(false)
  expect(text.props.safeParse({}).success).toBe(false)
})
