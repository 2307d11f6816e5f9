import { manual } from '../kit/manual'

const gansu = (item: string, day?: string) => manual(item, '62', day)
const drives = { lost: false }

test('诚信考核：学习教育情况和从业资格证，不分两页', () => {
  expect(gansu('integrity-assessment').materials('standard')).toEqual(['考核周期学习教育情况', '从业资格证'])
})
test('补发：只要二寸照，遗失、毁损都一样', () => {
  for (const variant of ['lost', 'damaged'])
    expect(gansu('certificate-reissue').materials(variant)).toEqual(['近期二寸正面免冠彩色证件照'])
})
test('换发：二寸照、驾驶证、从业资格证；证丢了的不要证', () => {
  expect(gansu('certificate-renewal').materials('standard', drives)).toEqual([
    '近期二寸正面免冠彩色证件照',
    '机动车驾驶证（正本、副本）',
    '从业资格证',
  ])
  expect(gansu('certificate-renewal').materials('standard', { lost: true })).not.toContain('从业资格证')
})
test('变更：改信息不要聘用合同，换单位要', () => {
  expect(gansu('certificate-change').materials('info', { what: 'address' })).toEqual(['近期二寸正面免冠彩色证件照'])
  expect(gansu('certificate-change').materials('unit', { unit: '样本物流公司' })).toContain('新服务单位聘用合同')
})
test('注销：只要从业资格证，全部、部分都一样', () => {
  const { materials, carrying } = gansu('certificate-cancellation')
  for (const categories of [['02001'], ['02001', '03001']])
    expect(materials('standard', { categories }, carrying('02001', '03001'))).toEqual(['从业资格证'])
})
test('教程发布的2021年9月7日起适用，每处改动都写了出处', () => {
  expect(gansu('certificate-cancellation', '2021-09-06').item.materials).toHaveLength(4)
  const whole = gansu('certificate-cancellation').item.materials[0]!
  expect(whole.source.map(({ text }) => text).join()).toMatch(/甘肃.*六\.5.*全国网页版/)
})
