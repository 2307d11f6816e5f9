import { assess } from '../../shared/eligibility'
import { problems, type Draft } from '../../shared/journey'
import { certificateRecord } from '../fixtures/certificate'
import { holder } from '../fixtures/holder'
import { applyOperations } from '../../shared/vocabulary/operations'
import { manual } from '../kit/manual'

const { item, fields, materials } = manual('certificate-missing')
const none = (activeGroups: string[] = []) => assess(item, { today: '2026-11-21', activeGroups })

describe('什么时候办', () => {
  test('没有证也能申请', () => expect(none().outcome).toBe('now'))
  test('已有一件在办的，办完再提交', () =>
    expect(none(['certificate-missing'])).toMatchObject({
      outcome: 'closed',
      reason: '您已有一件同类申请在办，办完才能再提交',
    }))
})

test('不用选证，选发证机关', () => {
  const draft: Draft = { variant: 'standard', noticeAgreed: true, statementAgreed: true, answers: {}, files: {} }
  const found = problems(item, draft, { parts: [] })
  expect(found.map(({ at }) => at)).not.toContain('subjectId')
  expect(found[0]).toMatchObject({ step: 'form', at: 'authority', message: '请选发证机关' })
})
test('填什么', () =>
  expect(fields('standard')).toEqual(['发证机关', '从业资格证号', '证还在不在', '情况说明', '联系人', '联系电话']))
describe('传什么', () => {
  test('证还在的：信息页和身份证', () =>
    expect(materials('standard', { lost: false })).toEqual(['从业资格证个人信息页', '身份证（有头、有国）']))
  test('证丢了的：只要身份证', () => expect(materials('standard', { lost: true })).toEqual(['身份证（有头、有国）']))
})

describe('核实以后', () => {
  const person = { name: holder.name, idNumber: holder.idNumber, birth: holder.birth }
  const record = certificateRecord(undefined, { idNumber: '', birth: '' })
  test('查到的证归到申请人名下', () => {
    expect(
      applyOperations(item.register, record, { day: '2026-11-25', answers: {}, applicant: person }).holder,
    ).toEqual(holder)
  })
  test('查不到的，写明原因不予通过', () => expect(item.refusals[0]!.text).toBe('没有查到这本证'))
})
