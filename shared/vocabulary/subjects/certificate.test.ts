import { certificate, certificateRecord } from '../../../tests/fixtures/certificate'
import { type holder } from '../../../tests/fixtures/holder'
import { viewOf } from '../../subject-view'
import { certificate as kind } from './certificate'

const two = certificate({
  categories: [
    { code: '01001', firstIssued: '2014-12-12', status: 'cancelled' },
    { code: '02001', firstIssued: '2016-01-05', status: 'normal' },
  ],
})

test('it speaks of 这本证', () => expect(kind.nouns).toMatchObject({ it: '这本证', paper: '从业资格证' }))

describe('its keys', () => {
  const shown = (change: Partial<typeof holder> = {}) => viewOf(certificateRecord(two, change), 1).values
  test('each is shown as people may see it', () => {
    expect(shown({ certificateNumber: '62010200001234' })).toEqual({
      name: '马志强',
      idNumber: '620102 ******** **37',
      certificateNumber: '************34',
      categories: '经营性道路货物运输驾驶员',
      validUntil: '2031年9月10日',
      unit: '兰州顺途物流有限公司',
      unitPhone: '',
      address: '甘肃省兰州市城关区样本路102号',
      phone: '13812346027',
      vehicleClass: 'A2',
    })
  })
  test('a certificate number that is the identity number is not written again', () =>
    expect(shown().certificateNumber).toBe('与证件号相同'))
  test('a number that was never recorded is shown as nothing', () => expect(shown({ idNumber: '' }).idNumber).toBe(''))
  test('forms may fill in what names nobody by number', () =>
    expect(Object.keys(viewOf(certificateRecord(), 1).fills)).toEqual([
      'name',
      'unit',
      'unitPhone',
      'address',
      'phone',
      'vehicleClass',
    ]))
})

test('its parts are its categories, each with its own first day and state', () =>
  expect(kind.parts(two)).toEqual([
    { code: '01001', name: '经营性道路旅客运输驾驶员', since: '2014-12-12', inForce: false, word: '已注销' },
    { code: '02001', name: '经营性道路货物运输驾驶员', since: '2016-01-05', inForce: true, word: '有效' },
  ]))
test('windows count from the first issue of a category, or of the earliest, and from the end of validity', () => {
  const { firstIssued, validUntil } = kind.anchors
  expect([firstIssued.day(two, '02001'), firstIssued.day(two), validUntil.day(two)]).toEqual([
    '2016-01-05',
    '2014-12-12',
    '2031-09-10',
  ])
  expect(firstIssued.day(two, '03001')).toBeUndefined()
  expect(firstIssued.day(certificate({ categories: [] }))).toBeUndefined()
})
test.each([
  ['normal', '有效', 'in-force'],
  ['suspended', '暂停', 'stopped'],
  ['revoked', '吊销', 'stopped'],
  ['cancelled', '已注销', 'ended'],
] as const)('%s is %s: %s', (status, word, standing) =>
  expect(kind.statuses[kind.status(certificate({ status }))]).toEqual({ word, standing }),
)
test('its grades are results of their categories, and name the vouchers', () => {
  const grade = { cycleEnd: '2026-09-11', grade: 'AA', points: 3, decidedOn: '2026-09-15' }
  const graded = certificate({
    assessments: [
      { category: '02001', ...grade, voucherId: 'v1' },
      { category: '01001', ...grade },
    ],
  })
  expect(kind.results(graded)).toEqual([
    { part: '02001', ...grade, voucherId: 'v1' },
    { part: '01001', ...grade },
  ])
  expect(kind.vouchers(graded)).toEqual([{ part: '02001', voucherId: 'v1' }])
})
test('it is called by the categories in force, by all once none is, and told apart by its number and end', () => {
  expect(kind.title(certificateRecord(two))).toBe('经营性道路货物运输驾驶员')
  const none = certificate({ categories: two.categories.map((one) => ({ ...one, status: 'cancelled' })) })
  expect(kind.title(certificateRecord(none))).toBe('经营性道路旅客运输驾驶员、经营性道路货物运输驾驶员')
  expect(kind.note(certificateRecord())).toBe('证号 与证件号相同；有效期至2031年9月10日')
  expect(kind.brief(certificateRecord())).toBe('证号末两位37，有效期至2031年9月10日')
})
test('an earlier record under another valid number was somebody else’s; one under an old number was not', () => {
  const now = certificateRecord()
  expect(kind.ofAnother(certificateRecord(undefined, { idNumber: '110101199003070054' }), now)).toBe(true)
  expect(kind.ofAnother(certificateRecord(undefined, { idNumber: '620102850314003' }), now)).toBe(false)
})
test('two records of it differ in sentences', () =>
  expect(kind.changes(certificateRecord(), certificateRecord(certificate({ validUntil: '2037-09-10' })))).toEqual([
    '有效期由2031年9月10日改为2037年9月10日',
  ]))
