import { selfEmployed, unit } from './unit'

const field = { label: '服务单位', props: { max: 20 } }
const problem = (answer: string | undefined) => unit.problem(answer, field, { parts: [] })

test('the word for somebody without an employer is enough', () => expect(problem(selfEmployed)).toBeNull())
test.each([
  [undefined, '请填服务单位，没有就选“个人”'],
  [' ', '请填服务单位，没有就选“个人”'],
  ['顺途', '服务单位太短，至少4个字'],
  ['兰州顺途物流有限公司', null],
  ['顺'.repeat(21), '服务单位最多20个字，现在多了1个'],
  ['<script>顺途物流', '服务单位里有不能用的符号，请去掉'],
])('%j: %s', (answer, message) => expect(problem(answer)).toBe(message))
test('a client may send a text and nothing else', () =>
  expect([unit.parse('个人'), unit.parse('x'.repeat(201)), unit.parse(false)]).toEqual([true, false, false]))
test('is shown without blanks around it', () => expect(unit.format(' 个人 ', field, { parts: [] })).toBe('个人'))
test('props', () =>
  expect([unit.props.safeParse({ max: 60 }).success, unit.props.safeParse({}).success]).toEqual([true, false]))
