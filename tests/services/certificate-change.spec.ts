import { manual } from '../kit/manual'

const { item, ask, certificate, carrying, fields, materials, approved } = manual('certificate-change')
const info = {
  what: 'both',
  vehicleClass: 'A1',
  residence: '甘肃省兰州市城关区新样本路9号',
  reason: '增驾',
  contact: '马志强',
  phone: '13812346027',
  receive: 'pickup',
}
const unit = { unit: '兰州样本运输有限公司', unitPhone: '0931-8800102', reason: '换了单位' }

test('两种变更，先选哪一种', () =>
  expect(item.variants.map(({ name }) => name)).toEqual(['从业资格证信息变更', '服务单位变更']))
test('证在有效期内的随时可以；到期的先换发', () => {
  expect(ask('2026-11-21').outcome).toBe('now')
  expect(ask('2026-12-12')).toMatchObject({ outcome: 'closed', insteadGoTo: 'certificate-renewal' })
})

describe('从业资格证信息变更', () => {
  test('先选改什么，只填要改的', () => {
    expect(fields('info', { ...info, what: 'address' })).toEqual([
      '变更内容',
      '住址',
      '申请原因',
      '联系人',
      '联系电话',
      '领取方式',
    ])
    expect(fields('info', { ...info, what: 'vehicleClass' })).toContain('准驾车型')
  })
  test('不要聘用合同；改准驾车型的要驾驶证', () => {
    expect(materials('info', { ...info, what: 'address' })).toEqual(['近期二寸正面免冠彩色证件照'])
    expect(materials('info', info)).toEqual(['近期二寸正面免冠彩色证件照', '机动车驾驶证（正本、副本）'])
  })
  test('通过以后：证照库更新，发新证', () => {
    const { holder, facts: after, effects } = approved('info', info)
    expect(holder).toMatchObject({ vehicleClass: 'A1', address: info.residence })
    expect(after.cards).toHaveLength(1)
    expect(effects).toContain('准驾车型由“A2”改为“A1”')
  })
})

describe('服务单位变更', () => {
  test('填工作单位、单位电话、申请原因，没有领取方式', () =>
    expect(fields('unit', unit)).toEqual(['工作单位', '单位电话', '申请原因']))
  test('要证件照和新单位的聘用合同；改为个人的没有合同可传', () => {
    expect(materials('unit', unit)).toEqual(['近期二寸正面免冠彩色证件照', '新服务单位聘用合同'])
    expect(materials('unit', { ...unit, unit: '个人' })).toEqual(['近期二寸正面免冠彩色证件照'])
    expect(fields('unit', { ...unit, unit: '个人' })).toEqual(['工作单位', '申请原因'])
  })
  test('通过以后：只改单位，不发新证', () => {
    const { holder, facts: after } = approved('unit', unit, carrying('03002'))
    expect(holder).toMatchObject({ unit: unit.unit, unitPhone: unit.unitPhone })
    expect(after).toEqual(carrying('03002'))
  })
})

test('转籍、改姓名不在这里办，说明去哪里、带什么', () => {
  expect(item.elsewhere!.map(({ title, bring }) => [title, bring.length > 0])).toEqual([
    ['转到别的省市（转籍）', true],
    ['改了姓名或身份证号', true],
  ])
})
test('没有改动的证不变', () => expect(approved('info', {}).facts.validUntil).toBe(certificate().validUntil))
