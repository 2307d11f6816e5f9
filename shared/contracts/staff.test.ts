import { writtenSchema } from './contract'
import { reviewApprove, reviewCorrect, reviewRefuse } from './staff'

const refused = (text: string) =>
  reviewRefuse.input.safeParse({ caseId: 'case-0001', version: 1, reason: 'other', text }).success
const corrected = (reason: string, late?: string) =>
  reviewCorrect.input.safeParse({
    caseId: 'case-0001',
    version: 1,
    items: [{ at: 'field:unit', reason }],
    ...(late === undefined ? {} : { late }),
  }).success

test('不予受理、不予通过和补正的理由要真的写了，至少4个字，空格不算', () => {
  for (const judged of [refused, corrected, (late: string) => corrected('单位请写全称', late)]) {
    expect(['材料不清楚', '材料 不 清', '第一行\n第二行'].map((text) => judged(text))).toEqual([true, true, true])
    expect(['      ', '\n\n\n\n\n', ' 不清楚 ', '一\u3000\u3000\u3000二'].map((text) => judged(text))).toEqual([
      false,
      false,
      false,
      false,
    ])
  }
})
test('理由和备注里没有误导人的、看不见的字符', () => {
  for (const text of ['<script>材料不清楚', '材料不清楚\u202e', '材料\u200b不清楚']) {
    expect([
      refused(text),
      corrected(text),
      corrected('单位请写全称', text),
      reviewApprove.input.safeParse({ caseId: 'case-0001', version: 1, checked: [], note: text }).success,
    ]).toEqual([false, false, false, false])
  }
})
test('前后的空格不留下；备注可以不写', () => {
  expect(writtenSchema(4, 20).parse(' 材料不清楚\n')).toBe('材料不清楚')
  expect(writtenSchema(0, 20).parse('  ')).toBe('')
  expect(writtenSchema(0, 4).safeParse('材料不清楚').success).toBe(false)
})
