import { findingProblems } from './found'

const asked = [
  {
    id: 'grade',
    label: '技术等级',
    options: [
      { value: '一级', label: '一级' },
      { value: 'none', label: '不合格', fails: '维修后重新检测' },
    ],
  },
]

test('everything found in order has no problem', () => expect(findingProblems(asked, { grade: '一级' })).toEqual([]))
test.each([
  [{}, '还没有确认技术等级'],
  [{ grade: '三级' }, '还没有确认技术等级'],
  [{ grade: 'none' }, '技术等级不合格，不能通过：维修后重新检测'],
  [{ grade: '一级', colour: 'red' }, '这一项不用确认'],
])('%j cannot be approved', (found, text) =>
  expect(findingProblems(asked, found as Record<string, string>).map((one) => one.text)).toEqual([text]),
)
