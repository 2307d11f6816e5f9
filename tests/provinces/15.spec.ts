import { manual } from '../kit/manual'

const items = [
  'taxi-service-assessment',
  'taxi-certificate-reissue',
  'taxi-certificate-renewal',
  'taxi-certificate-change',
  'taxi-certificate-cancellation',
]

test.each(items)('%s：2023年3月6日起写明已经开通', (item) => {
  const says = (day: string, province = '15') =>
    manual(item, province, day).item.notice.some(({ text }) => text.includes('2023年3月6日'))
  expect([says('2023-03-05'), says('2023-03-06'), says('2026-11-21', '62')]).toEqual([false, true, false])
})
test('换发的材料和指南一样：二寸照、驾驶证、个人信息页、违章记录页', () => {
  const { materials, carrying } = manual('taxi-certificate-renewal', '15')
  expect(materials('standard', { lost: false }, carrying('04001'))).toEqual([
    '近期二寸正面免冠彩色证件照',
    '机动车驾驶证（正本、副本）',
    '从业资格证个人信息页',
    '从业资格证违章记录页',
  ])
})
test('道路运输的事项照全国的办', () => {
  expect(manual('certificate-renewal', '15').item).toEqual(manual('certificate-renewal').item)
})
