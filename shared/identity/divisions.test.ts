import { createHash } from 'node:crypto'
import { divisionName, divisionsBelow, type Division } from './division-list'
import { divisionTable } from './division-table'
import { mainlandProvinces, provinceOf } from './divisions'

const names = (code?: string) => divisionsBelow(code).map(({ name }) => name)
const districts = (from: readonly Division[] = divisionsBelow()): Division[] =>
  from.flatMap((one) => (one.code.length === 6 ? [one] : districts(divisionsBelow(one.code))))

test('2978个县级区划，每个都能从省一级一级选到，每个都有全名', () => {
  const all = districts()
  expect(all).toHaveLength(2978)
  expect(new Set(all.map(({ code }) => code)).size).toBe(2978)
  for (const { code, name } of all)
    expect(divisionName(code)).toMatch(new RegExp(`^${provinceOf(code)!.name}.*${name}$`))
})
test('全名互不相同，写在包裹上不会弄错', () => {
  const whole = districts().map(({ code }) => divisionName(code))
  expect(new Set(whole).size).toBe(whole.length)
})
test('省 → 市 → 区', () => {
  expect(names()).toEqual(mainlandProvinces.map(({ name }) => name))
  expect(names('62')).toContain('兰州市')
  expect(names('6201')).toEqual(expect.arrayContaining(['城关区', '兰州新区', '榆中县']))
  expect(divisionName('620102')).toBe('甘肃省兰州市城关区')
  expect(divisionName('411002')).toBe('河南省许昌市魏都区')
  expect(divisionName('152223')).toBe('内蒙古自治区兴安盟扎赉特旗')
})
test('直辖市的区县、省直辖的县市、不设区的市，从省里直接选', () => {
  expect(divisionName('110105')).toBe('北京市朝阳区')
  expect(divisionName('500229')).toBe('重庆市城口县')
  expect(names('41')).toContain('济源市')
  expect(divisionName('419001')).toBe('河南省济源市')
  expect(divisionsBelow('44')).toContainEqual({ code: '441900', name: '东莞市' })
  expect(divisionName('441900')).toBe('广东省东莞市')
  expect(divisionName('620201')).toBe('甘肃省嘉峪关市')
})
test.each(['', '62', '6201', '620100', '620199', '990101', '71', '620102 ', '62010', '１２３４５６'])(
  '“%s”不是名单里的区县',
  (code) => {
    expect(divisionName(code)).toBeUndefined()
  },
)
test('已经撤销的区县不能再寄，但证号里的旧代码还认得出省份', () => {
  expect(divisionName('330103')).toBeUndefined()
  expect(provinceOf('330103')?.name).toBe('浙江省')
})
test('名单是生成的，没有人用手改过', () => {
  expect(createHash('sha256').update(divisionTable).digest('hex')).toBe(
    '16dc04c5848ca55738095d96ba41b8eec46a2a38d38d1e348fac93dd867805f0',
  )
})
