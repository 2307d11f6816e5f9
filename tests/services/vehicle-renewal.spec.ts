import { vehicleManual } from '../kit/vehicle-manual'

const { item, ask, lorry, fields, materials, approved } = vehicleManual('vehicle-renewal')
const answers = { inspected: false, lost: false, receive: 'pickup' }

describe('什么时候办：届满30日前最稳妥', () => {
  test.each([
    ['2026-12-13', 'notYet'],
    ['2026-12-14', 'now'],
    ['2027-03-14', 'now'],
    ['2027-04-01', 'now'],
  ])('有效期到2027-03-14的证，%s：%s', (day, outcome) => expect(ask(day).outcome).toBe(outcome))
  test('过了届满30日前的时间，提醒尽快', () => {
    expect(ask('2027-02-12').reason).toContain('最稳妥')
    expect(ask('2027-02-13').reason).toContain('请尽快换发')
  })
  test('危货车可以；4500千克及以下的普货车无需办理', () => {
    expect(ask('2027-01-10', lorry({ scopes: ['dangerous'] })).outcome).toBe('now')
    expect(ask('2027-01-10', lorry({ totalMassKg: 1800 })).reason).toContain('无需办理')
  })
})
describe('填什么、传什么（S2 九、一（四））', () => {
  test('换证原因、联系人、电话、领取方式；经营许可证号从证照库显示', () => {
    expect(fields(answers)).toEqual([
      '换证原因',
      '联系人',
      '联系电话',
      '总质量（千克）',
      '行驶证副页背面有检验记录吗',
      '原道路运输证还在不在',
      '领取方式',
    ])
    expect(item.locked.map(({ label }) => label)).toContain('经营许可证号')
  })
  test('行驶证正页、45度照片、原运输证主页和记录页；丢了的证不要求上传', () => {
    expect(materials(answers)).toEqual([
      '机动车行驶证（正页）',
      '车辆45度角防伪彩色照片（左前方45度）',
      '原道路运输证（主页、记录页）',
    ])
    expect(materials({ ...answers, lost: true })).toHaveLength(2)
  })
})
test('通过以后：新有效期接着原有效期3年，发新证', () =>
  expect(approved(answers).facts).toMatchObject({
    validUntil: '2030-03-14',
    cards: [{ why: '换发', voids: '换发作废' }],
  }))
test('河南的须知写明3年，其他省以证上写的为准', () => {
  const henan = vehicleManual('vehicle-renewal', '41').item
  expect(henan.notice[0]!.text).toContain('有效期为3年')
  expect(item.notice[0]!.text).not.toContain('3年')
})
