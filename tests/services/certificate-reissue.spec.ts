import { manual } from '../kit/manual'

const { item, ask, certificate, carrying, fields, materials, approved } = manual('certificate-reissue')
const day = '2026-11-21'
const answers = {
  vehicleClass: 'A2',
  reason: '搬家时遗失',
  residence: '甘肃省兰州市城关区样本路102号',
  contact: '马志强',
  phone: '13812346027',
  receive: 'pickup',
}

describe('什么时候办', () => {
  test('证在有效期内的，随时可以，没有截止日', () => {
    expect(ask(day).outcome).toBe('now')
    expect(ask(day).until).toBeUndefined()
  })
  test('丢了又到期的：直接换发', () => {
    expect(ask(day, certificate({ validUntil: '2026-11-20' }))).toMatchObject({
      outcome: 'closed',
      insteadGoTo: 'certificate-renewal',
      reason: '您的证2026年11月20日已到期，请直接办换发，换发后拿到的就是新证',
    })
  })
  test('过期超过180日的：去注销', () => {
    expect(ask(day, certificate({ validUntil: '2026-05-24' }))).toMatchObject({
      outcome: 'closed',
      insteadGoTo: 'certificate-cancellation',
    })
    expect(ask(day, certificate({ validUntil: '2026-05-25' }))).toMatchObject({ insteadGoTo: 'certificate-renewal' })
  })
})

describe('传什么', () => {
  test('遗失：绝不要求丢了的证', () =>
    expect(materials('lost', answers)).toEqual(['近期二寸正面免冠彩色证件照', '机动车驾驶证（正本、副本）']))
  test('毁损：还要证上的两页', () => {
    expect(materials('damaged', answers)).toEqual([
      '近期二寸正面免冠彩色证件照',
      '机动车驾驶证（正本、副本）',
      '从业资格证个人信息页',
      '从业资格证违章记录页',
    ])
  })
  test('押运人员不传驾驶证', () =>
    expect(materials('lost', answers, carrying('03002'))).toEqual(['近期二寸正面免冠彩色证件照']))
  test('照片红、蓝、白底都可以', () =>
    expect(item.materials[0]!.parts[0]!.photo.background).toEqual(['white', 'blue', 'red']))
})

describe('填什么', () => {
  test('准驾车型、申请原因、住址、联系人、联系电话、领取方式', () =>
    expect(fields('lost', answers)).toEqual(['准驾车型', '申请原因', '住址', '联系人', '联系电话', '领取方式']))
  test('邮寄到付的，再填地址', () =>
    expect(fields('lost', { ...answers, receive: 'mail' }).slice(-1)).toEqual(['邮寄地址']))
})

test('通过以后：有效期不变，发新证，原证作废', () => {
  expect(approved('lost', answers).facts).toMatchObject({
    validUntil: '2026-12-11',
    cards: [{ on: day, why: '遗失补发', voids: '遗失作废' }],
  })
  expect(approved('damaged', answers).facts.cards).toEqual([{ on: day, why: '毁损补发', voids: '毁损作废' }])
})
