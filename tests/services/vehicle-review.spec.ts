import { vehicleManual } from '../kit/vehicle-manual'

const { item, ask, lorry, fields, materials, problemsOf, hindered, approved } = vehicleManual('vehicle-review')
const answers = { contact: '马志强', phone: '09318888888', mass: '25000', inspected: false }

describe('什么时候办：到期前30天起，逾期也能办', () => {
  test.each([
    ['2026-11-30', 'notYet'],
    ['2026-12-01', 'now'],
    ['2026-12-31', 'now'],
    ['2027-01-01', 'now'],
    ['2028-06-01', 'now'],
  ])('年审到2026-12-31的车，%s：%s', (day, outcome) => expect(ask(day).outcome).toBe(outcome))
  test('没到时间的，告诉哪天起；逾期的，告诉仍可以办', () => {
    expect(ask('2026-11-21').reason).toBe('年审2026年12月31日到期，12月1日 周二起可以办')
    expect(ask('2027-03-01').reason).toBe('年审2026年12月31日已到期，仍可以办，请尽快')
  })
})

describe('哪些车可以办', () => {
  const on = '2026-12-10'
  test('普货车可以；危货车说明原因，去窗口', () => {
    expect(ask(on).outcome).toBe('now')
    expect(ask(on, lorry({ scopes: ['dangerous'] }))).toMatchObject({
      outcome: 'never',
      insteadGoTo: 'contact',
      reason: '危险货物运输车辆要到窗口年审，不能在网上办',
    })
  })
  test('总质量4500千克的普货车无需办理，4501千克的要办，没有登记的要问', () => {
    expect(ask(on, lorry({ totalMassKg: 4500 }))).toMatchObject({
      outcome: 'never',
      reason: '总质量4500千克及以下的普通货运车辆不用道路运输证，无需办理',
    })
    expect(ask(on, lorry({ totalMassKg: 4501 })).outcome).toBe('now')
    expect(ask(on, lorry({ totalMassKg: undefined })).outcome).toBe('now')
    expect(problemsOf({ ...answers, mass: undefined }).map(({ message }) => message)).toEqual(['请填总质量（千克）'])
    expect(problemsOf({ ...answers, mass: '4500' })[0]!.message).toContain('无需办理')
    expect(problemsOf(answers)).toEqual([])
  })
  test.each([
    ['suspended', '停运', '恢复营运'],
    ['moved', '迁出', '迁入地'],
    ['transferred', '转让', '现在的经营者'],
    ['affiliated', '挂靠', '实际经营者'],
    ['cancelled', '已注销', '重新申请'],
  ] as const)('%s：说明是“%s”，并告诉怎么办', (status, word, line) => {
    const { outcome, reason } = ask(on, lorry({ status }))
    expect(outcome).toBe('never')
    expect(reason).toContain(`“${word}”`)
    expect(reason).toContain(line)
  })
  test('同一辆车有年审在办的，办完再来', () =>
    expect(ask(on, lorry(), ['vehicle-review'])).toMatchObject({ outcome: 'closed', insteadGoTo: 'my-cases' }))
  test('法人和个体户都可以办', () => expect(item.applicant).toEqual(['operator', 'person']))
})

describe('填什么、传什么（S2 七、一（四））', () => {
  test('联系人、联系电话，再问总质量和检验记录', () =>
    expect(fields()).toEqual(['联系人', '联系电话', '总质量（千克）', '行驶证副页背面有检验记录吗']))
  test('行驶证正、副页正面；有检验记录的，加副页背面', () => {
    expect(materials(answers)).toEqual(['机动车行驶证（正页、副页正面）'])
    expect(materials({ ...answers, inspected: true })).toEqual(['机动车行驶证（正页、副页正面、副页背面）'])
  })
  test('技术等级、结构及尺寸、违章记录从证照库显示', () =>
    expect(item.locked.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['技术等级', '结构及尺寸', '违章记录', '年审到期日']),
    ))
})

describe('办理人员确认三项', () => {
  test('都合格才能通过', () => {
    expect(hindered({ grade: '二级', structure: 'same', violations: 'settled' })).toEqual([])
    expect(hindered({})).toEqual(['还没有确认技术等级', '还没有确认结构及尺寸', '还没有确认违章'])
  })
  test('不合格的不能通过，说明要改正什么', () =>
    expect(hindered({ grade: 'none', structure: 'changed', violations: 'open' })).toEqual([
      '技术等级不合格，不能通过：维修后重新检测评级',
      '结构及尺寸有变动，不能通过：恢复原状或办理变更后再审',
      '违章未处理，不能通过：处理完违章后再审',
    ]))
})

describe('通过以后', () => {
  const findings = { grade: '二级', structure: 'same', violations: 'settled' }
  test('记下审核日期和技术等级，下次到期按12个月', () => {
    const { facts, effects } = approved(answers, lorry(), { findings, voucherId: 'v1' })
    expect(facts).toMatchObject({
      reviewedOn: '2026-11-21',
      reviewedUntil: '2027-12-31',
      technicalGrade: '二级',
      reviewVoucher: 'v1',
    })
    expect(effects).toEqual(['年审到期日由2026年12月31日改为2027年12月31日'])
  })
  test('证照库登记了周期的，按登记的周期', () =>
    expect(approved(answers, lorry({ reviewMonths: 6 }), { findings }).facts.reviewedUntil).toBe('2027-06-30'))
  test('逾期的，从办结那天起算', () =>
    expect(approved(answers, lorry({ reviewedUntil: '2026-08-31' }), { findings }).facts.reviewedUntil).toBe(
      '2027-11-21',
    ))
  test('出年度审核凭证', () =>
    expect(item.result.voucher).toEqual({ kind: 'annual-review', title: '普通货运车辆', numberWord: '年审' }))
})
