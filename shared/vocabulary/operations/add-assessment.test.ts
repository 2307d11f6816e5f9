import { certificate } from '../../../tests/fixtures/certificate'
import { holder } from '../../../tests/fixtures/holder'
import { addAssessment } from './add-assessment'

const props = { op: 'addAssessment' as const }
const decision = {
  day: '2026-09-15',
  answers: {},
  category: '02001',
  voucherId: 'voucher-1',
  grade: { code: 'AA', points: 3, cycleEnd: '2026-09-11' },
}
const entry = {
  category: '02001',
  cycleEnd: '2026-09-11',
  grade: 'AA',
  points: 3,
  decidedOn: '2026-09-15',
  voucherId: 'voucher-1',
}
const record = { certificate: certificate(), holder }

test('writes the decided grade of the cycle', () => {
  expect(addAssessment.apply(props, record, decision).certificate.assessments).toEqual([entry])
})
test('writes the same cycle of the same category once', () => {
  const twice = addAssessment.apply(props, addAssessment.apply(props, record, decision), {
    ...decision,
    grade: { ...decision.grade, code: 'A' },
  })
  expect(twice.certificate.assessments).toEqual([{ ...entry, grade: 'A' }])
})
test('keeps other cycles and other categories', () => {
  const others = [
    { ...entry, cycleEnd: '2025-09-11' },
    { ...entry, category: '01001' },
  ]
  const after = addAssessment.apply(props, { ...record, certificate: certificate({ assessments: others }) }, decision)
  expect(after.certificate.assessments).toEqual([...others, entry])
})
test('leaves the record it was given alone', () => {
  addAssessment.apply(props, record, decision)
  expect(record.certificate.assessments).toEqual([])
})
test('cannot be done without a grade and a category', () => {
  expect(() => addAssessment.apply(props, record, { ...decision, grade: undefined })).toThrow()
  expect(() => addAssessment.apply(props, record, { ...decision, category: undefined })).toThrow()
})
