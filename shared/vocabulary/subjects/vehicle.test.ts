import { vehicle, vehicleRecord } from '../../../tests/fixtures/vehicle'
import { viewOf } from '../../subject-view'
import { vehicle as kind } from './vehicle'

test('it speaks of 这辆车 and never of a 从业资格证', () => {
  expect(kind.nouns).toMatchObject({ it: '这辆车', paper: '道路运输证' })
  expect(Object.values(kind.nouns).join()).not.toContain('从业')
})
test('its keys are shown as people may see them; of the VIN the last two characters', () =>
  expect(viewOf(vehicleRecord(), 1).values).toEqual({
    plate: '甘A12345',
    plateColour: '黄色',
    vin: 'LFWSRX*********18',
    transportNumber: '620102001234',
    owner: '兰州顺途物流有限公司',
    licenceNumber: '甘交运管许可兰字620102000018号',
    scopes: '道路普通货物运输',
    validUntil: '2027年3月14日',
    reviewedUntil: '2026年12月31日',
    reviewedOn: '',
    technicalGrade: '',
    structure: '',
    violations: '',
    totalMass: '',
    address: '甘肃省兰州市城关区样本路1号',
    phone: '09318888888',
  }))
test('forms may fill in how its operator is reached and his licence number', () =>
  expect(Object.keys(viewOf(vehicleRecord(), 1).fills)).toEqual(['licenceNumber', 'totalMass', 'address', 'phone']))
test('its parts are its scopes, whatever its own state is', () => {
  const stopped = vehicle({ scopes: ['general', 'dangerous'], status: 'suspended' })
  expect(kind.parts(stopped)).toEqual([
    { code: 'general', name: '道路普通货物运输', inForce: true, word: '停运' },
    { code: 'dangerous', name: '道路危险货物运输', inForce: true, word: '停运' },
  ])
})
test('windows count from its first issue, its end and its review', () =>
  expect(Object.entries(kind.anchors).map(([name, { day }]) => [name, day(vehicle())])).toEqual([
    ['firstIssued', '2024-03-15'],
    ['validUntil', '2027-03-14'],
    ['reviewedUntil', '2026-12-31'],
  ]))
test.each([
  ['normal', '营运', 'in-force'],
  ['suspended', '停运', 'stopped'],
  ['moved', '迁出', 'ended'],
  ['transferred', '转让', 'ended'],
  ['affiliated', '挂靠', 'stopped'],
  ['cancelled', '已注销', 'ended'],
] as const)('%s is %s: %s', (status, word, standing) =>
  expect(kind.statuses[kind.status(vehicle({ status }))]).toMatchObject({ word, standing }),
)
test('it is called by its plate, and told apart by its colour and days', () => {
  expect([kind.title(vehicleRecord()), kind.note(vehicleRecord()), kind.brief(vehicleRecord())]).toEqual([
    '甘A12345',
    '黄色；有效期至2027年3月14日',
    '年审到期日2026年12月31日',
  ])
})
test('it has no grades; the voucher of its last review is named', () => {
  expect(kind.results(vehicle())).toEqual([])
  expect([kind.vouchers(vehicle()), kind.vouchers(vehicle({ reviewVoucher: 'v1' }))]).toEqual([
    [],
    [{ part: '', voucherId: 'v1' }],
  ])
})
test('under another licence it was somebody else’s', () =>
  expect(
    ['licence-1', 'licence-2'].map((licenceId) =>
      kind.ofAnother(vehicleRecord(vehicle({ licenceId })), vehicleRecord()),
    ),
  ).toEqual([false, true]))
describe('two records of it differ in sentences', () => {
  const before = vehicleRecord()
  test('nothing changed, nothing said', () => expect(kind.changes(before, before)).toEqual([]))
  test('days, values, its state and new cards', () => {
    const after = vehicleRecord(
      vehicle({
        validUntil: '2030-03-14',
        reviewedUntil: '2027-12-31',
        status: 'transferred',
        cards: [{ on: '2026-11-25', why: '过户换发' }],
      }),
      { plate: '甘A54321', name: '兰州样本物流有限公司', address: '' },
    )
    expect(kind.changes(before, after)).toEqual([
      '有效期由2027年3月14日改为2030年3月14日',
      '年审到期日由2026年12月31日改为2027年12月31日',
      '车牌号由“甘A12345”改为“甘A54321”',
      '业户名称由“兰州顺途物流有限公司”改为“兰州样本物流有限公司”',
      '地址由“甘肃省兰州市城关区样本路1号”改为“没有记录”',
      '这辆车由营运变为转让',
      '制发新证（过户换发）',
    ])
  })
  test('of cards only those that were printed since', () => {
    const card = { on: '2025-01-05', why: '遗失补发' }
    const was = vehicleRecord(vehicle({ cards: [card] }))
    const now = vehicleRecord(vehicle({ cards: [card, { on: '2026-11-25', why: '毁损补发', voids: '毁损作废' }] }))
    expect(kind.changes(was, now)).toEqual(['制发新证（毁损补发），原证毁损作废'])
  })
})
