import { manual } from '../kit/manual'

const { item, ask, carrying, fields, materials } = manual('taxi-certificate-reissue')
const taxi = carrying('04001', '04002')

test('出租汽车驾驶员可以补发；道路运输从业人员去办自己的补发', () => {
  expect(ask('2026-11-21', carrying('04002')).outcome).toBe('now')
  expect(ask('2026-11-21', carrying('03002'))).toMatchObject({ outcome: 'never', insteadGoTo: 'certificate-reissue' })
})
test('过期的去办出租汽车的换发，过期180日的去注销', () => {
  expect(ask('2026-12-12', taxi)).toMatchObject({ outcome: 'closed', insteadGoTo: 'taxi-certificate-renewal' })
  expect(ask('2027-06-10', taxi)).toMatchObject({ outcome: 'closed', insteadGoTo: 'taxi-certificate-cancellation' })
})
test('遗失的不要求传丢了的证，毁损的要；驾驶证都要', () => {
  expect(materials('lost', {}, taxi)).toEqual(['近期二寸正面免冠彩色证件照', '机动车驾驶证（正本、副本）'])
  expect(materials('damaged', {}, taxi)).toEqual([
    '近期二寸正面免冠彩色证件照',
    '机动车驾驶证（正本、副本）',
    '从业资格证个人信息页',
    '从业资格证违章记录页',
  ])
})
test('两类都有的，问补哪一类的证', () => {
  expect(
    [fields('lost', {}, taxi), fields('lost', {}, carrying('04001'))].map((labels) => labels.includes('办哪一类的证')),
  ).toEqual([true, false])
})
test('指南没有写具体要求，明说是暂按', () => expect(item.provisional).toContain('暂按'))
