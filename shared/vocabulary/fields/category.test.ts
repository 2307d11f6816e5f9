import { category, offered } from './category'

const context = {
  parts: [
    { code: '01001', name: '旅客运输驾驶员' },
    { code: '02001', name: '货物运输驾驶员' },
  ],
}
const field = (many?: boolean) => ({ label: '从业资格类别', props: { many } })

test('one of those that the certificate carries', () => {
  expect(category.problem('02001', field(), context)).toBeNull()
  expect(category.problem('03001', field(), context)).toBe('这本证上没有所选的从业资格类别')
  expect(category.problem(undefined, field(), context)).toBe('请选从业资格类别')
  expect(category.problem('', field(), context)).toBe('请选从业资格类别')
})
test('several only where the item takes several, each of them carried', () => {
  expect(category.problem(['01001', '02001'], field(), context)).toBe('从业资格类别只能选一个')
  expect(category.problem(['01001', '02001'], field(true), context)).toBeNull()
  expect(category.problem(['01001', '03001'], field(true), context)).toBe('这本证上没有所选的从业资格类别')
  expect(category.problem([], field(true), context)).toBe('请选从业资格类别')
})
test('is shown by name', () => {
  expect(category.format('02001', field(), context)).toBe('货物运输驾驶员')
  expect(category.format(['01001', '02001'], field(true), context)).toBe('旅客运输驾驶员、货物运输驾驶员')
})
test('a client may send a code or a short list of codes and nothing else', () => {
  expect([
    category.parse('02001'),
    category.parse(['02001']),
    category.parse(Array(21).fill('02001')),
    category.parse([2001]),
    category.parse(true),
  ]).toEqual([true, true, false, false, false])
})
test('an item about some categories takes no other, though the certificate carries it', () => {
  const taxi = { label: '从业资格类别', props: { many: true, only: ['02001'] } }
  expect([['02001'], ['01001'], ['02001', '01001']].map((answer) => category.problem(answer, taxi, context))).toEqual([
    null,
    '所选的类别不从这一项办',
    '所选的类别不从这一项办',
  ])
  expect(offered(taxi.props, context.parts).map(({ code }) => code)).toEqual(['02001'])
})
test('props', () =>
  expect([category.props.safeParse({}).success, category.props.safeParse({ most: 2 }).success]).toEqual([true, false]))
