import type { CertificateView } from '../../../shared/contracts/services'
import { certificateRenewal } from '../../../shared/services/certificate-renewal'
import { integrityAssessment } from '../../../shared/services/integrity-assessment'
import type { ServiceDefinition } from '../../../shared/vocabulary/definition'
import { prefilled } from './prefill'

const definition = integrityAssessment as unknown as ServiceDefinition
const category = (code: string) => ({ code, firstIssued: '2020-11-10', status: 'normal' as const })
const view: CertificateView = {
  certificate: {
    id: 'c1',
    status: 'normal',
    division: '620102',
    validFrom: '2020-11-10',
    validUntil: '2027-11-09',
    categories: [category('01001'), category('02001')],
    assessments: [],
    violations: [],
  },
  holder: {
    name: '马志强',
    idNumber: '620102**********37',
    certificateNumber: '620102**********37',
    unitPhone: '',
    unit: '兰州顺途物流有限公司',
    address: '',
    phone: '13809316027',
    vehicleClass: 'A2',
  },
  authority: { division: '620102', name: '城关区' },
}
const draft = {
  variant: 'standard',
  noticeAgreed: true,
  statementAgreed: false,
  certificateId: 'c1',
  answers: {},
  files: {},
}
const answer = (code: string, outcome: 'now' | 'notYet') => ({
  outcome,
  reason: '',
  nodes: [],
  certificateId: 'c1',
  category: code,
})

test('what the register knows is filled in', () => {
  expect(prefilled(definition, draft, view, []).answers).toMatchObject({
    unit: '兰州顺途物流有限公司',
    phone: '13809316027',
  })
})

test('what only holders of a category are asked is filled in at once', () => {
  expect(prefilled(certificateRenewal as unknown as ServiceDefinition, draft, view, []).answers.vehicleClass).toBe('A2')
})

test('what was answered stays', () => {
  expect(prefilled(definition, { ...draft, answers: { unit: '个人' } }, view, []).answers.unit).toBe('个人')
})

test('a masked value is not an answer', () => {
  const masked = { ...view, holder: { ...view.holder, phone: '138****6027' } }
  expect(prefilled(definition, draft, masked, []).answers.phone).toBeUndefined()
})

test('the only category that can be done now is chosen', () => {
  expect(prefilled(definition, draft, view, [answer('01001', 'now'), answer('02001', 'notYet')]).answers.category).toBe(
    '01001',
  )
})

test('of two open categories none is chosen for the person', () => {
  const { answers } = prefilled(definition, draft, view, [answer('01001', 'now'), answer('02001', 'now')])
  expect(answers.category).toBeUndefined()
})

test('a cancelled category is none to choose', () => {
  const partly: CertificateView = {
    ...view,
    certificate: {
      ...view.certificate,
      categories: [category('01001'), { ...category('02001'), status: 'cancelled' }],
    },
  }
  const { answers } = prefilled(definition, draft, partly, [{ ...answer('', 'now'), category: undefined }])
  expect(answers.category).toBe('01001')
})

test('a category of another certificate is not carried over', () => {
  expect(prefilled(definition, { ...draft, answers: { category: '03001' } }, view, []).answers.category).toBeUndefined()
})
