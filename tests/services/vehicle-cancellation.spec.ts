import { vehicleManual } from '../kit/vehicle-manual'

const { ask, lorry, fields, materials, approved } = vehicleManual('vehicle-cancellation')
const answers = { reason: 'scrapped', lost: false }

describe('什么时候办：在证件有效期内', () => {
  test('有效期内可以；逾期的由发证机关注销', () => {
    expect(ask('2027-03-14').outcome).toBe('now')
    expect(ask('2027-03-15')).toMatchObject({
      outcome: 'closed',
      reason: '道路运输证2027年3月14日已到期，逾期由发证机关注销，不用申请',
    })
  })
  test('4500千克及以下的旧证、停运的车、危货车都可以注销', () => {
    const on = '2026-11-21'
    expect(ask(on, lorry({ totalMassKg: 1800 })).outcome).toBe('now')
    expect(ask(on, lorry({ status: 'suspended' })).outcome).toBe('now')
    expect(ask(on, lorry({ scopes: ['dangerous'] })).outcome).toBe('now')
  })
  test.each(['moved', 'transferred', 'affiliated', 'cancelled'] as const)('%s的不可以', (status) =>
    expect(ask('2026-11-21', lorry({ status })).outcome).toBe('never'),
  )
})
describe('填什么、传什么（S2 十、一（四））', () => {
  test('联系人、电话、注销原因、领取方式', () =>
    expect(fields(answers)).toEqual(['联系人', '联系电话', '注销原因', '原道路运输证还在不在', '注销结果领取方式']))
  test('原运输证主页和有记录的副页、45度照片，不要行驶证', () => {
    expect(materials(answers)).toEqual(['原道路运输证（主页、有记录的副页）', '车辆45度角防伪彩色照片（左前方45度）'])
    expect(materials({ ...answers, lost: true })).toHaveLength(1)
  })
})
test('通过以后：运输证注销', () => {
  const { facts, effects } = approved(answers)
  expect(facts.status).toBe('cancelled')
  expect(effects).toEqual(['注销甘A12345的道路运输证620102001234'])
})
