import { certificateView } from '../../../tests/fixtures/subject-view'
import { certificateRenewal } from '../../../shared/services/certificate-renewal'
import { integrityAssessment } from '../../../shared/services/integrity-assessment'
import { onlyPart, prefilled } from './prefill'

const definition = integrityAssessment
const category = (code: string) => ({ code, firstIssued: '2020-11-10', status: 'normal' as const })
const holder = { unit: '兰州顺途物流有限公司', phone: '13809316027', vehicleClass: 'A2' }
const view = certificateView({ id: 'c1', categories: [category('01001'), category('02001')] }, holder)
const draft = {
  variant: 'standard',
  noticeAgreed: true,
  statementAgreed: false,
  subjectId: 'c1',
  answers: {},
  files: {},
}
const answer = (code: string, outcome: 'now' | 'notYet') => ({
  outcome,
  reason: '',
  nodes: [],
  subjectId: 'c1',
  part: code,
})

test('what the register knows is filled in', () => {
  expect(prefilled(definition, draft, view, []).answers).toMatchObject({
    unit: '兰州顺途物流有限公司',
    phone: '13809316027',
  })
})

test('what only holders of a category are asked is filled in at once', () => {
  expect(prefilled(certificateRenewal, draft, view, []).answers.vehicleClass).toBe('A2')
})

test('what was answered stays', () => {
  expect(prefilled(definition, { ...draft, answers: { unit: '个人' } }, view, []).answers.unit).toBe('个人')
})

test('a masked value is not an answer', () => {
  const masked = { ...view, fills: { ...view.fills, phone: '138****6027' } }
  expect(prefilled(definition, draft, masked, []).answers.phone).toBeUndefined()
})

test('the only category that can be done now is chosen', () => {
  expect(prefilled(definition, draft, view, [answer('01001', 'now'), answer('02001', 'notYet')]).answers.category).toBe(
    '01001',
  )
})

test('of two open categories none is chosen for the person', () => {
  expect(onlyPart(view, [answer('01001', 'now'), answer('02001', 'now')])).toBeUndefined()
})

test('a cancelled category is none to choose', () => {
  const categories = [category('01001'), { ...category('02001'), status: 'cancelled' as const }]
  const partly = certificateView({ id: 'c1', categories })
  expect(onlyPart(partly, [{ ...answer('', 'now'), part: undefined }])).toBe('01001')
})

test('a category of another certificate is not carried over', () => {
  expect(prefilled(definition, { ...draft, answers: { category: '03001' } }, view, []).answers.category).toBeUndefined()
})
