import { manual } from '../kit/manual'

const henan = (item: string) => manual(item, '41')

test('诚信考核：3个工作日从提交算起', () => {
  expect(henan('integrity-assessment').item.promise).toMatchObject({
    acceptWorkdays: 2,
    decideWorkdays: 3,
    decideFrom: 'submission',
  })
})
test('补发：二寸照和驾驶证，出处写明同一指南两处不一致', () => {
  for (const variant of ['lost', 'damaged'])
    expect(henan('certificate-reissue').materials(variant)).toEqual([
      '近期二寸正面免冠彩色证件照',
      '机动车驾驶证（正本、副本）',
    ])
  const licence = henan('certificate-reissue').item.materials.find(({ id }) => id === 'driving-licence')!
  expect(licence.source.map(({ text }) => text)).toEqual([
    '河南省道路运输高频服务事项“跨省通办”办理指南 一（四）从业资格证补发',
    '同一指南“五”没有列驾驶证，以有“必要性”一栏的表为准',
  ])
})
test('换发：和全国一样，四份', () => {
  expect(henan('certificate-renewal').materials('standard', { lost: false })).toEqual(
    manual('certificate-renewal').materials('standard', { lost: false }),
  )
})
describe('变更：只办服务单位变更', () => {
  const { item, fields, materials } = henan('certificate-change')
  test('没有信息变更，告诉去窗口', () => {
    expect(item.variants.map(({ code }) => code)).toEqual(['unit'])
    expect(item.elsewhere?.[0]).toMatchObject({ title: '准驾车型、住址变了', text: expect.stringContaining('窗口') })
  })
  test('填单位、单位电话、申请原因，只传二寸照，不发新证', () => {
    expect(fields('unit', { unit: '样本物流公司' })).toEqual(['工作单位', '单位电话', '申请原因'])
    expect(materials('unit', { unit: '样本物流公司' })).toEqual(['近期二寸正面免冠彩色证件照'])
    expect(item.result).toEqual({ form: 'approval', title: '从业资格证变更' })
  })
})
test('注销：个人信息页和违章记录页，全部、部分都要', () => {
  const { materials, carrying } = henan('certificate-cancellation')
  for (const categories of [['02001'], ['02001', '03001']])
    expect(materials('standard', { categories }, carrying('02001', '03001'))).toEqual([
      '从业资格证个人信息页',
      '从业资格证违章记录页',
    ])
})
