import { manual } from '../kit/manual'

const { item, ask, certificate, fields, materials, approved } = manual('register-correction')
const answers = (what: string) => ({
  what,
  right: '马志刚',
  explanation: '证上印的是马志刚',
  contact: '马志强',
  phone: '13812346027',
})

describe('什么时候办', () => {
  test('随时可以：过期的、暂停的、已注销的证都可以', () => {
    for (const held of [
      certificate(),
      certificate({ validUntil: '2020-01-01' }),
      certificate({ status: 'suspended' }),
      certificate({ status: 'cancelled' }),
    ]) {
      expect(ask('2026-11-21', held).outcome).toBe('now')
    }
  })
  test('没有证的从“查不到证”办，这里说清楚', () =>
    expect(manual('register-correction').item.eligibility[0]!.rule).toMatchObject({ kind: 'holds' }))
  test('同一本证已有一件核实在办的，办完再提交；换发在办不影响', () => {
    expect(ask('2026-11-21', certificate(), { activeGroups: ['register-correction'] }).outcome).toBe('closed')
    expect(ask('2026-11-21', certificate(), { activeGroups: ['certificate'] }).outcome).toBe('now')
  })
  test('受理后2个工作日内核实', () =>
    expect(item.promise).toMatchObject({ acceptWorkdays: 2, decideWorkdays: 2, decideFrom: 'acceptance' }))
})

test('填什么：哪一项有误、应该是什么、情况说明、联系人和电话', () => {
  expect(fields('standard')).toEqual(['哪一项有误', '应该是什么', '情况说明', '联系人', '联系电话'])
})

describe('传什么：看哪一项有误', () => {
  test('都要个人信息页', () => expect(materials('standard', answers('validity'))).toEqual(['从业资格证个人信息页']))
  test('姓名有误的加身份证', () =>
    expect(materials('standard', answers('name'))).toEqual(['从业资格证个人信息页', '身份证（有头、有国）']))
  test('准驾车型有误的加驾驶证', () =>
    expect(materials('standard', answers('vehicleClass'))).toEqual([
      '从业资格证个人信息页',
      '机动车驾驶证（正本、副本）',
    ]))
  test('违章记录有误的加记录页', () =>
    expect(materials('standard', answers('violations'))).toEqual(['从业资格证个人信息页', '从业资格证违章记录页']))
})

describe('核实以后', () => {
  test('证照库按办理人员核实的更正，不按申请人填的', () => {
    expect(approved('standard', answers('name')).effects).toEqual([])
    expect(approved('standard', answers('name')).holder.name).toBe('马志强')
  })
  test('没有误的，不予通过的第一个理由就是“核实无误”', () => expect(item.refusals[0]!.text).toBe('核实无误'))
  test('不印新证', () => expect(item.result).toEqual({ form: 'approval', title: '信息核实' }))
})
