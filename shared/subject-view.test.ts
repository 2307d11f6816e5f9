import { certificate, certificateRecord } from '../tests/fixtures/certificate'
import { licenceRecord } from '../tests/fixtures/licence'
import { personRecord } from '../tests/fixtures/person'
import { vehicle, vehicleRecord } from '../tests/fixtures/vehicle'
import { subjectBrief, subjectView } from './contracts/subjects'
import { briefOf, viewOf } from './subject-view'

const records = [certificateRecord(), vehicleRecord(), licenceRecord(), personRecord()]

test.each(records)('what is sent of a $kind is what its contract takes, and nothing besides', (record) => {
  expect(subjectView.parse(viewOf(record, 3))).toEqual(viewOf(record, 3))
  expect(subjectBrief.parse(briefOf(record))).toEqual(briefOf(record))
})
test.each(records)('a $kind is sent without a number that names somebody', (record) => {
  const sent = JSON.stringify(viewOf(record, 3)).replace(/ /g, '')
  for (const number of ['620102198503140037', 'LFWSRXRJ7K1E00018']) expect(sent).not.toContain(number)
})
test.each(records)('of a $kind every key has a value, and only what forms may fill in is a filling', (record) => {
  const { values, fills } = viewOf(record, 3)
  expect(Object.keys(values)).toEqual(expect.arrayContaining(Object.keys(fills)))
  expect(fills).not.toHaveProperty('idNumber')
})

test('home gets what it needs to say what comes next', () =>
  expect(briefOf(vehicleRecord(vehicle({ status: 'suspended' })))).toEqual({
    kind: 'vehicle',
    id: 'vehicle-1',
    title: '甘A12345',
    paper: '道路运输证',
    it: '这辆车',
    ends: '道路运输证',
    status: { code: 'suspended', word: '停运', standing: 'stopped' },
    validUntil: '2027-03-14',
    parts: [{ code: 'general', name: '道路普通货物运输', inForce: true, word: '停运' }],
  }))
test('a page gets the version, the authority, what tells it apart and its results', () => {
  const grade = { cycleEnd: '2026-09-11', grade: 'AA', points: 3, decidedOn: '2026-09-15' }
  const record = certificateRecord(certificate({ assessments: [{ category: '02001', ...grade }] }))
  expect(viewOf(record, 7)).toMatchObject({
    version: 7,
    authority: { division: '620102', name: expect.stringMatching(/./) },
    note: '证号 与证件号相同；有效期至2031年9月10日',
    brief: '证号末两位37，有效期至2031年9月10日',
    validFrom: '2025-09-11',
    validUntil: '2031-09-10',
    results: [{ part: '02001', ...grade }],
  })
})
test('a person has no term of validity', () => {
  expect(viewOf(personRecord(), 1)).not.toHaveProperty('validUntil')
  expect(briefOf(personRecord())).not.toHaveProperty('validUntil')
})
