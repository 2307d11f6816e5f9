import { certificate, certificateRecord } from '../../../tests/fixtures/certificate'
import { addAssessment } from './add-assessment'

const props = { op: 'addAssessment' as const }
const decision = {
  day: '2026-09-15',
  answers: {},
  part: '02001',
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
const record = certificateRecord()

test('writes the decided grade of the cycle', () => {
  expect(addAssessment.apply(props, record, decision).facts.assessments).toEqual([entry])
})
test('writes the same cycle of the same category once', () => {
  const twice = addAssessment.apply(props, addAssessment.apply(props, record, decision), {
    ...decision,
    grade: { ...decision.grade, code: 'A' },
  })
  expect(twice.facts.assessments).toEqual([{ ...entry, grade: 'A' }])
})
test('keeps other cycles and other categories', () => {
  const others = [
    { ...entry, cycleEnd: '2025-09-11' },
    { ...entry, category: '01001' },
  ]
  const after = addAssessment.apply(props, certificateRecord(certificate({ assessments: others })), decision)
  expect(after.facts.assessments).toEqual([...others, entry])
})
test('leaves the record it was given alone', () => {
  addAssessment.apply(props, record, decision)
  expect(record.facts.assessments).toEqual([])
})
test('cannot be done without a grade and a category', () => {
  expect(() => addAssessment.apply(props, record, { ...decision, grade: undefined })).toThrow()
  expect(() => addAssessment.apply(props, record, { ...decision, part: undefined })).toThrow()
})
