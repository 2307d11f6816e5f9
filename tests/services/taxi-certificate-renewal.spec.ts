import { manual } from '../kit/manual'

const { item, ask, certificate, carrying, fields, materials, approved } = manual('taxi-certificate-renewal', '15')
const taxi = carrying('04001', '04002')
const answers = {
  vehicleClass: 'C1',
  reason: '有效期快到了',
  lost: false,
  residence: '内蒙古自治区呼和浩特市新城区样本巷6号',
  contact: '包铁柱',
  phone: '13812346027',
  receive: 'pickup',
}

describe('谁可以办', () => {
  test.each(['04001', '04002'])('类别%s可以', (code) => expect(ask('2026-11-21', carrying(code)).outcome).toBe('now'))
  test('货运驾驶员的证去办道路运输的换发', () => {
    expect(ask('2026-11-21', carrying('02001'))).toMatchObject({
      outcome: 'never',
      insteadGoTo: 'certificate-renewal',
      reason: '这不是出租汽车驾驶员的证，请从“从业资格证”的事项办理',
    })
  })
  test('道路运输的换发，反过来带到这里', () => {
    expect(manual('certificate-renewal').ask('2026-11-21', taxi)).toMatchObject({
      outcome: 'never',
      insteadGoTo: 'taxi-certificate-renewal',
    })
  })
})

describe('年龄上限由各城市定', () => {
  const of = (division: string, birth: string, sex?: '男' | '女') =>
    ask('2026-11-21', { ...taxi, division }, { birth, sex }).outcome
  test.each([
    ['330106', '1962-01-01', 'now', '杭州64周岁'],
    ['330106', '1961-11-21', 'never', '杭州满65周岁'],
    ['440305', '1961-01-01', 'now', '深圳65周岁'],
    ['150102', '1950-01-01', 'now', '呼和浩特没有查到上限'],
  ])('%s，%s出生：%s（%s）', (division, birth, outcome) => expect(of(division, birth)).toBe(outcome))
  test('郑州男60、女55', () => {
    expect([of('410105', '1967-01-01', '男'), of('410105', '1967-01-01', '女')]).toEqual(['now', 'never'])
  })
})

describe('填什么、传什么', () => {
  test('证上有巡游、网约两类的，勾选办哪一类；只有一类的不问', () => {
    expect(fields('standard', answers, taxi)).toContain('办哪一类的证')
    expect(fields('standard', answers, carrying('04002'))).not.toContain('办哪一类的证')
  })
  test('四份材料和准驾车型，和指南写的一样', () => {
    expect(fields('standard', answers, taxi)).toContain('准驾车型')
    expect(materials('standard', answers, taxi)).toEqual([
      '近期二寸正面免冠彩色证件照',
      '机动车驾驶证（正本、副本）',
      '从业资格证个人信息页',
      '从业资格证违章记录页',
    ])
  })
  test('指南写了这一项，不是暂定的', () => expect(item.provisional).toBeUndefined())
})

test('换发时间和道路运输的一样', () => {
  const due = { ...taxi, validUntil: '2026-12-11' }
  expect(['2026-09-11', '2026-09-12', '2027-06-09', '2027-06-10'].map((day) => ask(day, due).outcome)).toEqual([
    'notYet',
    'now',
    'now',
    'closed',
  ])
  expect(ask('2027-06-10', due).insteadGoTo).toBe('taxi-certificate-cancellation')
})

test('通过以后，有效期接着6年，发新证', () => {
  expect(approved('standard', answers, { ...certificate(), categories: taxi.categories }).effects).toContain(
    '有效期由2026年12月11日延到2032年12月11日',
  )
})
