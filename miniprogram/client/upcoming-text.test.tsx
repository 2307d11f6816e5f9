import { certificateView } from '../../tests/fixtures/subject-view'
import { aboutOf, upcomingText } from './upcoming-text'

const today = '2026-11-21'
const of = { subjectId: 'c1', reason: '原因。' }
const category = (code: string, status: 'normal' | 'cancelled' = 'normal') => ({
  code,
  firstIssued: '2020-01-01',
  status,
})
const held = certificateView({ id: 'c1', categories: [category('02001'), category('03001')] })
const suspended = certificateView({ status: 'suspended' })

test('a renewal tells the end of the certificate first, and its own last day with the year', () => {
  expect(
    upcomingText({ ...of, kind: 'due', service: 'certificate-renewal', end: '2026-12-11', day: '2027-06-09' }, today),
  ).toEqual({ title: '证件12月11日到期', text: '换发，2027年6月9日截止', days: 20, button: '现在办理' })
  expect(
    upcomingText(
      { ...of, kind: 'wrong', why: 'expired', service: 'certificate-renewal', end: '2026-10-12', day: '2027-04-10' },
      today,
    ),
  ).toEqual({ title: '证件已过期40天', text: '换发，2027年4月10日截止', button: '现在办理' })
})
test('what is wrong names the road out', () => {
  expect(
    upcomingText(
      { ...of, kind: 'wrong', why: 'expired', service: 'certificate-cancellation', end: '2026-05-05' },
      today,
    ),
  ).toEqual({ title: '证件已过期200天', text: '原因。', button: '去办注销' })
  expect(upcomingText({ ...of, kind: 'wrong', why: 'status' }, today, suspended)).toMatchObject({
    title: '证照暂停',
    button: '联系我们',
  })
  expect(upcomingText({ ...of, kind: 'wrong', why: 'missed', service: 'integrity-assessment' }, today)).toEqual({
    title: '诚信考核错过了时间',
    text: '原因。',
    button: '联系我们',
  })
})
test('the category is named where there are several in force, the certificate where there are several', () => {
  expect(aboutOf({ subjectId: 'c1', part: '02001' }, [held])).toBe('经营性道路货物运输驾驶员')
  expect(
    aboutOf({ subjectId: 'c1', part: '02001' }, [
      certificateView({ id: 'c1', categories: [category('02001'), category('03001', 'cancelled')] }),
    ]),
  ).toBe('')
  expect(aboutOf({ subjectId: 'c1' }, [held, { ...held, id: 'c2' }])).toBe(
    '经营性道路货物运输驾驶员、道路危险货物运输驾驶员',
  )
})
test('what ends is called as the kind of subject calls it', () => {
  const vehicle = { it: '这辆车', ends: '道路运输证', status: suspended.status }
  const renewal = { ...of, kind: 'due', service: 'certificate-renewal', end: '2026-12-11', day: '2027-06-09' } as const
  expect(upcomingText(renewal, today, vehicle).title).toBe('道路运输证12月11日到期')
  expect(upcomingText({ ...renewal, kind: 'wrong', why: 'expired', end: '2026-10-12' }, today, vehicle).title).toBe(
    '道路运输证已过期40天',
  )
})
