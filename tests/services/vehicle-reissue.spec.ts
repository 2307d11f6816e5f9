import { vehicleManual } from '../kit/vehicle-manual'

const { ask, lorry, fields, materials, approved } = vehicleManual('vehicle-reissue')
const on = '2026-11-21'
const answers = { reason: 'lost', inspected: false, receive: 'pickup' }

describe('哪些车、什么时候', () => {
  test('普货、危货车都可以', () => {
    expect(ask(on).outcome).toBe('now')
    expect(ask(on, lorry({ scopes: ['dangerous'], totalMassKg: 3000 })).outcome).toBe('now')
  })
  test('客车不从这里办', () => expect(ask(on, lorry({ scopes: ['passenger'] })).outcome).toBe('never'))
  test('4500千克及以下的普货车无需办理', () =>
    expect(ask(on, lorry({ totalMassKg: 4500 })).reason).toContain('无需办理'))
  test('到期当天还可以，第二天去换发', () => {
    expect(ask('2027-03-14').outcome).toBe('now')
    expect(ask('2027-03-15')).toMatchObject({ outcome: 'closed', insteadGoTo: 'vehicle-renewal' })
  })
})
describe('填什么、传什么（S2 八、一（四））', () => {
  test('联系人、电话、申请原因、领取方式；危货车不问总质量', () => {
    expect(fields(answers)).toEqual([
      '联系人',
      '联系电话',
      '申请原因',
      '总质量（千克）',
      '行驶证副页背面有检验记录吗',
      '领取方式',
    ])
    expect(fields(answers, lorry({ scopes: ['dangerous'] }))).not.toContain('总质量（千克）')
    expect(fields({ ...answers, receive: 'mail' })).toContain('邮寄地址')
  })
  test('行驶证正页、45度照片；有检验记录的加副页背面', () => {
    expect(materials(answers)).toEqual(['机动车行驶证（正页）', '车辆45度角防伪彩色照片（左前方45度）'])
    expect(materials({ ...answers, inspected: true })[0]).toBe('机动车行驶证（正页、副页背面）')
  })
})
test.each([
  ['lost', '遗失补发', '遗失作废'],
  ['damaged', '毁损补发', '毁损作废'],
])('通过以后（%s）：发新证，有效期不变', (reason, why, voids) => {
  const { facts } = approved({ ...answers, reason })
  expect(facts).toMatchObject({ validUntil: '2027-03-14', cards: [{ on, why, voids }] })
})
