import { nextReminderDay, reminderText, remindersOf } from './reminders'
import { certificate, certificateSubject } from '../tests/fixtures/certificate'
import { addDays } from './calendar'
import { serviceOf } from './services'
import type { ServiceDefinition } from './vocabulary/definition'

const integrity = serviceOf('integrity-assessment')!
const facts = certificate({ validUntil: '2026-12-31' }, '2025-09-11')
const driver = certificateSubject(facts)
const renewal = serviceOf('certificate-renewal')!
const days = (service: ServiceDefinition, from: string) =>
  remindersOf(service, driver, from).map(({ day, kind }) => `${day} ${kind}`)

test('诚信考核：开始那天提醒，截止前5天再提醒；截止日遇假期顺延，提醒也顺延', () => {
  // 周期到2026-09-11，窗口09-12至10-01，国庆顺延到10-08
  expect(days(integrity, '2026-09-01').slice(0, 2)).toEqual(['2026-09-12 opens', '2026-10-03 closes'])
  expect(days(integrity, '2026-10-04')[0]).toBe('2027-09-12 opens')
})
test('从业资格证到期：开放、建议日、到期前7天、截止前5天各一次；30天前就是建议日，不重复', () => {
  expect(days(renewal, '2026-09-01')).toEqual([
    '2026-10-02 opens',
    '2026-12-01 recommended',
    '2026-12-24 expires',
    '2027-06-24 closes',
  ])
  expect(days(renewal, '2026-12-25')).toEqual(['2027-06-24 closes'])
})
test('只是办理条件的有效期不算：诚信考核不因证件快到期而提醒', () => {
  expect(remindersOf(integrity, driver, '2026-09-01').some(({ expiry }) => expiry)).toBe(false)
})
test('注销了的类别不提醒', () => {
  const cancelled = certificateSubject({
    ...facts,
    categories: [{ ...facts.categories[0]!, status: 'cancelled' as const }],
  })
  expect(remindersOf(integrity, cancelled, '2026-09-01')).toEqual([])
})
test('下一次要看的日子：最近的提醒；太远的，90天后再看，规则改了也赶得上', () => {
  expect(nextReminderDay([integrity, renewal], driver, '2026-09-01')).toBe('2026-09-12')
  expect(nextReminderDay([integrity], driver, '2026-10-04')).toBe(addDays('2026-10-04', 90))
})
test('提醒是一句完整的话', () => {
  const [opens, recommended, expires] = remindersOf(renewal, driver, '2026-09-01').map(
    (one) => reminderText(one, '换发').text,
  )
  expect(opens).toBe('从业资格证2026年12月31日到期，现在可以申请换发，建议2026年12月1日前申请。')
  expect(recommended).toBe('从业资格证2026年12月31日到期，建议2026年12月1日前申请换发。')
  expect(expires).toBe('从业资格证2026年12月31日到期，请在到期前申请换发。')
  const [open, close] = remindersOf(integrity, driver, '2026-09-01').map((one) => reminderText(one, '诚信考核').text)
  expect(open).toBe('现在可以申请诚信考核（经营性道路货物运输驾驶员），2026年10月8日截止。')
  expect(close).toBe('诚信考核（经营性道路货物运输驾驶员）的申请时间2026年10月8日截止，请在截止前提交。')
})
