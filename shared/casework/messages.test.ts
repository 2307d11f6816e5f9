import { eventTypes } from './events'
import { noticeOf } from './messages'

const told = eventTypes.filter((type) => noticeOf(type))

test('受理、补正、不予、评级、通过、制证、寄出、签收都告诉申请人，自己做的事不重复告诉', () => {
  expect(eventTypes.filter((type) => !noticeOf(type))).toEqual([
    'submitted',
    'resubmitted',
    'withdrawn',
    'examination-started',
  ])
})
test('补正和不予一定要送到：微信送不到就发短信', () => {
  expect(told.filter((type) => noticeOf(type)!.sms)).toEqual(['correction-requested', 'refused', 'rejected'])
})
test('状态词不超过微信允许的五个字，说明是完整的句子', () => {
  for (const { word, text } of told.map((type) => noticeOf(type)!)) {
    expect(word.length).toBeLessThanOrEqual(5)
    expect(text).toMatch(/。$/)
  }
})
