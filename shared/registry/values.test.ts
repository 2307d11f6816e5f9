import { certificateRecord } from '../../tests/fixtures/certificate'
import { holder } from '../../tests/fixtures/holder'
import { corrected, correctableKeys, correctionProblems, shownValue, valuesOf } from './values'

const record = certificateRecord()
const problems = (corrections: Record<string, string>) =>
  correctionProblems(record, correctableKeys, corrections, '2026-11-21').map(({ at, message }) => `${at}：${message}`)

test('every value that may be corrected is told with its label, the first issue once for each category', () => {
  expect(valuesOf(record).map(({ label, ...one }) => `${label} ${shownValue(one)}`)).toEqual([
    '姓名 马志强',
    '有效期起 2025年9月11日',
    '有效期至 2031年9月10日',
    '初次领证日期（经营性道路货物运输驾驶员） 2025年9月11日',
    '准驾车型 A2',
    '服务单位 兰州顺途物流有限公司',
    '单位电话 没有记录',
    '住址 甘肃省兰州市城关区样本路102号',
    '联系电话 13812346027',
  ])
})
test('corrected values replace the ones before, written plainly', () => {
  const after = corrected(record, correctableKeys, {
    name: ' 马志刚 ',
    'firstIssued:02001': '2014-12-12',
    validUntil: '2030-01-01',
    phone: '138-1234-6028',
  })
  expect(after.holder).toMatchObject({ name: '马志刚', phone: '13812346028', unit: holder.unit })
  expect(after.facts).toMatchObject({
    validUntil: '2030-01-01',
    categories: [{ code: '02001', firstIssued: '2014-12-12' }],
  })
  expect(record.holder.name).toBe('马志强')
})
test('nothing is taken for a value outside the list', () => {
  expect(corrected(record, ['unit'], { name: '马志刚', idNumber: '1' })).toEqual(record)
  expect(problems({ idNumber: '620102198503140037' })).toEqual(['idNumber：这一项不能在这里更正'])
  expect(problems({ 'firstIssued:01001': '2014-12-12' })).toHaveLength(1)
})
test.each([
  ['validUntil', '2026-02-30'],
  ['name', '马X'],
  ['phone', '12345'],
  ['vehicleClass', '大货车'],
  ['unitPhone', '拨前台'],
  ['address', ' '],
  ['unit', '<b>'],
])('a wrong value of %s is refused: %s', (key, value) => expect(problems({ [key]: value })).toHaveLength(1))
test('a validity that ends before it begins, and a correction that changes nothing, are refused', () => {
  expect(problems({ validUntil: '2020-01-01' })).toEqual(['validUntil：有效期的结束日在起始日之前，请核对'])
  expect(problems({ name: '马志强' })).toEqual(['name：姓名和证照库一样，不用更正'])
})
