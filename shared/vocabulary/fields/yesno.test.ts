import { yesno } from './yesno'

const field = { label: '是否登报声明', props: { yes: '已登报', no: '没有登报' } }

test('a no is an answer, nothing is none', () => {
  expect(yesno.problem(false, field, { parts: [] })).toBeNull()
  expect(yesno.problem(true, field, { parts: [] })).toBeNull()
  expect(yesno.problem(undefined, field, { parts: [] })).toBe('请回答“是否登报声明”')
})
test('is shown in its own words', () => {
  expect([true, false, undefined].map((answer) => yesno.format(answer, field, { parts: [] }))).toEqual([
    '已登报',
    '没有登报',
    '',
  ])
})
test('a client may send true or false and nothing else', () => {
  expect([yesno.parse(true), yesno.parse(false), yesno.parse('true'), yesno.parse(1), yesno.parse(undefined)]).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
})
test('props need both sentences', () => {
  expect(yesno.props.safeParse(field.props).success).toBe(true)
  expect(yesno.props.safeParse({ yes: '是' }).success).toBe(false)
})
