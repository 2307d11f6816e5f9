import { certificate, certificateRecord } from '../../tests/fixtures/certificate'
import type { Certificate, Holder } from './certificate'
import { recordChanges } from './history'

const before = certificateRecord()
const changes = (change: Partial<Certificate>, person: Partial<Holder> = {}) =>
  recordChanges(before, certificateRecord(certificate(change), person))

test('nothing changed, nothing said', () => expect(recordChanges(before, before)).toEqual([]))
test('换发：有效期和新证，起始日不重复说', () => {
  expect(
    changes({
      validFrom: '2026-11-25',
      validUntil: '2037-09-10',
      cards: [{ on: '2026-11-25', why: '换发', voids: '换发作废' }],
    }),
  ).toEqual(['有效期由2031年9月10日改为2037年9月10日', '制发新证（换发），原证换发作废'])
})
test('only the card that is new is told', () => {
  const cards = [{ on: '2026-01-01', why: '遗失补发' }]
  const after = certificateRecord(certificate({ cards: cards.concat({ on: '2026-11-25', why: '毁损补发' }) }))
  expect(recordChanges(certificateRecord(certificate({ cards })), after)).toEqual(['制发新证（毁损补发）'])
})
test('values are told with what they were', () => {
  expect(changes({}, { unit: '个人', unitPhone: '0931-1234567' })).toEqual([
    '服务单位由“兰州顺途物流有限公司”改为“个人”',
    '单位电话由“没有记录”改为“0931-1234567”',
  ])
})
test('numbers are told masked', () =>
  expect(changes({}, { idNumber: '620102198503140045' })[0]).toBe('证件号由620102**********37改为620102**********45'))
test('注销：哪个类别，整本证怎样', () => {
  expect(
    changes({ status: 'cancelled', categories: [{ code: '02001', firstIssued: '2025-09-11', status: 'cancelled' }] }),
  ).toEqual(['经营性道路货物运输驾驶员由有效变为已注销', '整本证由有效变为已注销'])
})
test('考核：等级和周期', () => {
  expect(
    changes({
      assessments: [{ category: '02001', cycleEnd: '2026-09-11', grade: 'AA', points: 3, decidedOn: '2026-09-15' }],
    }),
  ).toEqual(['记入考核结果AA（经营性道路货物运输驾驶员，周期到2026年9月11日）'])
})
