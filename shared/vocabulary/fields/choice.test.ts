import { choice } from './choice'

const props = {
  options: [
    { value: 'lost', label: '遗失' },
    { value: 'damaged', label: '毁损', line: '要交回原证' },
  ],
}
const field = { label: '申请原因', props }

test('one of the options, and only that', () => {
  expect(choice.problem('lost', field, { parts: [] })).toBeNull()
  expect(choice.problem('遗失', field, { parts: [] })).toBe('请选申请原因')
  expect(choice.problem(undefined, field, { parts: [] })).toBe('请选申请原因')
})
test('is shown by its label', () => {
  expect([choice.format('damaged', field, { parts: [] }), choice.format('gone', field, { parts: [] })]).toEqual([
    '毁损',
    '',
  ])
})
test('a client may send a short text and nothing else', () => {
  expect([choice.parse('lost'), choice.parse('x'.repeat(61)), choice.parse(['lost']), choice.parse(1)]).toEqual([
    true,
    false,
    false,
    false,
  ])
})
test('props: at least two options, without unknown members', () => {
  expect(choice.props.safeParse(props).success).toBe(true)
  expect(choice.props.safeParse({ options: props.options.slice(1) }).success).toBe(false)
  expect(choice.props.safeParse({ options: props.options, many: true }).success).toBe(false)
})
