import { manual } from '../kit/manual'

const { item, ask, carrying, fields, materials, approved } = manual('taxi-certificate-change')
const taxi = carrying('04001', '04002')

test('出租汽车驾驶员可以变更；道路运输从业人员去办自己的变更', () => {
  expect(ask('2026-11-21', taxi).outcome).toBe('now')
  expect(ask('2026-11-21', carrying('01001'))).toMatchObject({ outcome: 'never', insteadGoTo: 'certificate-change' })
})
test('变更信息要发新证，问是哪一类；变更单位不发证，不问', () => {
  expect(fields('info', { what: 'address' }, taxi)).toContain('办哪一类的证')
  expect(fields('unit', { unit: '样本出租汽车公司' }, taxi)).not.toContain('办哪一类的证')
})
test('换了单位要聘用合同，改住址只要照片', () => {
  expect(materials('unit', { unit: '样本出租汽车公司' }, taxi)).toEqual([
    '近期二寸正面免冠彩色证件照',
    '新服务单位聘用合同',
  ])
  expect(materials('info', { what: 'address' }, taxi)).toEqual(['近期二寸正面免冠彩色证件照'])
})
test('通过以后，新单位写入证照库', () => {
  expect(approved('unit', { unit: '样本出租汽车公司' }, taxi).holder.unit).toBe('样本出租汽车公司')
})
test('指南没有写具体要求，明说是暂按', () => expect(item.provisional).toContain('暂按'))
