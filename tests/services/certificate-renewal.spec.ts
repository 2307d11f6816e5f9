import { manual } from '../kit/manual'

const { item, ask, certificate, carrying, fields, materials, approved } = manual('certificate-renewal')
const answers = {
  vehicleClass: 'A2',
  reason: '有效期快到了',
  lost: false,
  residence: '甘肃省兰州市城关区样本路102号',
  contact: '马志强',
  phone: '13812346027',
  receive: 'pickup',
}

describe('什么时候办：届满前90日起，30日前最稳妥，过期180日内还可以', () => {
  test.each([
    ['2026-09-11', 'notYet'],
    ['2026-09-12', 'now'],
    ['2026-11-11', 'now'],
    ['2026-11-12', 'now'],
    ['2026-12-11', 'now'],
    ['2026-12-12', 'now'],
    ['2027-06-09', 'now'],
    ['2027-06-10', 'closed'],
  ])('有效期到2026-12-11的证，%s：%s', (day, outcome) => expect(ask(day).outcome).toBe(outcome))
  test('没到时间的，告诉哪天起可以', () => {
    expect(ask('2026-11-21', certificate({ validUntil: '2027-03-03' }))).toMatchObject({
      from: '2026-12-03',
      reason: '有效期至2027年3月3日，12月3日 周四起可申请换发',
    })
  })
  test('过了届满30日前的时间，提醒尽快，并说最后一天', () => {
    expect(ask('2026-11-11').reason).toBe('有效期至2026年12月11日，现在可以换发。届满30日前办理最稳妥')
    expect(ask('2026-11-12')).toMatchObject({
      until: '2027-06-09',
      reason: '有效期至2026年12月11日，已经过了届满30日前的时间，请尽快换发，2027年6月9日截止',
    })
  })
  test('过期超过180日的，不能换发，去注销', () => {
    expect(ask('2027-06-10')).toMatchObject({
      outcome: 'closed',
      insteadGoTo: 'certificate-cancellation',
      since: '2027-06-09',
    })
  })
  test('陆丰市按到期前30日之内或到期后180日之内', () => {
    const lufeng = certificate({ division: '441581' })
    expect(['2026-11-10', '2026-11-11', '2027-06-09', '2027-06-10'].map((day) => ask(day, lufeng).outcome)).toEqual([
      'notYet',
      'now',
      'now',
      'closed',
    ])
  })
  test('2026-12-31到期的证，30日前是12月1日，180日后是2027年6月29日', () => {
    const newYear = certificate({ validUntil: '2026-12-31' })
    expect(ask('2026-12-01', newYear).reason).toContain('最稳妥')
    expect(ask('2026-12-02', newYear)).toMatchObject({ until: '2027-06-29' })
  })
})

describe('谁可以办', () => {
  test.each(['01001', '02001', '03001', '03002', '03003'])('类别%s可以', (code) =>
    expect(ask('2026-11-21', carrying(code)).outcome).toBe('now'),
  )
  test('出租汽车驾驶员不从这里办', () => expect(ask('2026-11-21', carrying('04001')).outcome).toBe('never'))
  test('年龄上限：2026年3月19日前60周岁，3月20日起63周岁', () => {
    const due = certificate({ validUntil: '2026-04-01' })
    expect(ask('2026-03-19', due, { birth: '1965-03-01' })).toMatchObject({
      outcome: 'never',
      insteadGoTo: 'certificate-cancellation',
      reason: expect.stringContaining('60周岁'),
    })
    expect(ask('2026-03-20', due, { birth: '1965-03-01' }).outcome).toBe('now')
    expect(ask('2026-03-20', due, { birth: '1962-03-01' })).toMatchObject({
      outcome: 'never',
      reason: expect.stringContaining('63周岁'),
    })
  })
  test('被暂停的证不能换发', () =>
    expect(ask('2026-11-21', certificate({ status: 'suspended' })).outcome).toBe('never'))
  test('同一本证有别的申请在办的，办完再来', () =>
    expect(ask('2026-11-21', certificate(), { activeGroups: ['certificate'] })).toMatchObject({
      outcome: 'closed',
      insteadGoTo: 'my-cases',
    }))
})

describe('填什么、传什么', () => {
  test('驾驶员填准驾车型；押运、装卸人员不填，也不传驾驶证', () => {
    expect(fields('standard', answers)).toContain('准驾车型')
    expect(fields('standard', answers, carrying('03002'))).not.toContain('准驾车型')
    expect(materials('standard', answers, carrying('03002'))).toEqual([
      '近期二寸正面免冠彩色证件照',
      '从业资格证个人信息页',
      '从业资格证违章记录页',
    ])
  })
  test('四份材料，驾驶证要正本和副本', () => {
    expect(materials('standard', answers)).toEqual([
      '近期二寸正面免冠彩色证件照',
      '机动车驾驶证（正本、副本）',
      '从业资格证个人信息页',
      '从业资格证违章记录页',
    ])
  })
  test('快到期又丢了的，不要求上传丢了的证', () => {
    expect(materials('standard', { ...answers, lost: true })).toEqual([
      '近期二寸正面免冠彩色证件照',
      '机动车驾驶证（正本、副本）',
    ])
  })
  test('选邮寄才填地址', () => {
    expect(fields('standard', answers)).not.toContain('邮寄地址')
    expect(fields('standard', { ...answers, receive: 'mail' })).toContain('邮寄地址')
  })
  test('姓名、证件号、证号、类别、有效期锁定', () =>
    expect(item.locked.map(({ label }) => label)).toEqual(['姓名', '证件号', '证号', '从业资格类别', '有效期至']))
})

describe('通过以后', () => {
  test('新有效期接着原有效期6年，发新证，改动写入证照库', () => {
    const { facts: after, effects } = approved('standard', { ...answers, vehicleClass: 'B2' })
    expect(after).toMatchObject({
      validUntil: '2032-12-11',
      cards: [{ on: '2026-11-21', why: '换发', voids: '换发作废' }],
    })
    expect(effects).toEqual([
      '有效期由2026年12月11日延到2032年12月11日',
      '准驾车型由“A2”改为“B2”',
      '制发新证（换发），原证换发作废',
    ])
  })
  test('已经过期的，从办结那天起算', () =>
    expect(approved('standard', answers, certificate({ validUntil: '2026-10-31' })).facts.validUntil).toBe(
      '2032-11-20',
    ))
})
