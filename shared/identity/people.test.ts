import fc from 'fast-check'
import { citizen, mobile, personName } from '../../tests/kit/generators'
import {
  authorities,
  authorityOf,
  groupId,
  groupPhone,
  mainlandProvinces,
  maskAddress,
  maskId,
  maskName,
  maskPhone,
  parseLicenceNumber,
  parseName,
  parseQualificationNumber,
  parseTransportNumber,
  provinceOf,
  provinces,
} from './index'

describe('姓名', () => {
  test('rare characters and minority names are names', () => {
    fc.assert(fc.property(personName, (name) => expect(parseName(name)).toEqual({ ok: true, name })))
  })
  test('every typed form of the dot becomes the same', () => {
    for (const dot of '•・.‧．')
      expect(parseName(`阿依古丽${dot}买买提`)).toEqual({ ok: true, name: '阿依古丽·买买提' })
  })
  test('spaces inside are dropped', () => expect(parseName(' 马 强')).toEqual({ ok: true, name: '马强' }))
  test.each([
    ['', '请填姓名'],
    ['马', '姓名至少2个字，请照身份证填'],
    ['Ma Qiang', '姓名只有汉字和“·”，请照身份证填'],
    ['·马强', '“·”要在两个名字中间，请照身份证填'],
    ['马'.repeat(31), '姓名最多30个字，请照身份证填'],
  ])('%p: %s', (text, message) => {
    expect(parseName(text)).toMatchObject({ ok: false, message })
  })
  test('a private-use character is told apart, since every font draws it differently', () => {
    expect(parseName('马\ue863')).toMatchObject({ ok: false, problem: 'private-use' })
  })
})

describe('遮盖', () => {
  test('the forms of the screens', () => {
    expect(maskId('620102198503140037')).toBe('620102**********37')
    expect(groupId(maskId('620102198503140037'))).toBe('620102 ******** **37')
    expect(maskPhone('13812346027')).toBe('138****6027')
    expect(groupPhone('13812346027')).toBe('138 1234 6027')
    expect(maskName('马志强')).toBe('马*强')
    expect(maskName('张磊')).toBe('张*')
    expect(maskName('欧阳志强')).toBe('欧**强')
    expect(maskName('阿卜杜热依木·买买提')).toBe('阿***·**提')
    expect(maskName('张𤦌')).toBe('张*')
    expect(maskAddress('甘肃省兰州市城关区样本路102号')).toBe('甘肃省兰州市城关区******')
    expect(maskAddress('新疆维吾尔自治区喀什地区莎车县某乡')).toBe('新疆维吾尔自治区喀什地区莎车县******')
    expect(maskAddress('无名村3号')).toBe('无名村******')
  })
  test('birth and order digits never show', () => {
    fc.assert(fc.property(citizen, ({ id }) => expect(maskId(id).slice(6, 16)).toBe('*'.repeat(10))))
  })
  test('a masked name has at most 24 bytes and hides at least one character', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          personName,
          fc.array(personName, { minLength: 2, maxLength: 6 }).map((all) => all.join('·')),
        ),
        (name) => {
          expect(Buffer.byteLength(maskName(name))).toBeLessThanOrEqual(24)
          expect(maskName(name)).toContain('*')
        },
      ),
    )
  })
  test('the four middle digits of a phone never show', () => {
    fc.assert(fc.property(mobile, (phone) => expect(maskPhone(phone).slice(3, 7)).toBe('****')))
  })
})

describe('证号', () => {
  test('a 从业资格证号 is commonly the identity number', () => {
    expect(parseQualificationNumber('11010519491231002x')).toEqual({ ok: true, number: '11010519491231002X' })
    expect(parseQualificationNumber('110105194912310021')).toMatchObject({ ok: true, warning: expect.any(String) })
    expect(parseQualificationNumber('620102000123')).toEqual({ ok: true, number: '620102000123' })
    expect(parseQualificationNumber('123')).toMatchObject({ ok: false, problem: 'length' })
  })
  test('other numbers differ between provinces and only warn', () => {
    expect(parseTransportNumber('620102000123号')).toEqual({ ok: true, number: '620102000123' })
    expect(parseTransportNumber('甘运1234')).toMatchObject({ ok: true, warning: expect.any(String) })
    expect(parseLicenceNumber('甘交运管许可兰字620100000000号')).toEqual({
      ok: true,
      number: '甘交运管许可兰字620100000000号',
    })
    expect(parseLicenceNumber('620100000000')).toMatchObject({ ok: true, warning: expect.any(String) })
  })
})

describe('发证机关', () => {
  test('there are 31 mainland provinces, each with its own character', () => {
    expect(mainlandProvinces).toHaveLength(31)
    expect(new Set(provinces.map(({ short }) => short)).size).toBe(34)
    expect([provinceOf('620102')?.short, provinceOf('410105')?.short, provinceOf('150102')?.short]).toEqual([
      '甘',
      '豫',
      '蒙',
    ])
    expect(provinceOf('990000')).toBeUndefined()
  })
  test('an authority of its own is found by its division', () => {
    expect(authorityOf('620102').name).toBe('兰州市城关区道路运输服务中心')
  })
  test('a county without an entry falls back to its city, then to its province', () => {
    expect(authorityOf('620103').name).toBe('兰州市道路运输服务中心')
    expect(authorityOf('621202')).toMatchObject({
      division: '620000',
      name: '甘肃省道路运输管理机构',
      phone: '12328',
      specimen: false,
    })
    expect(authorityOf('000000').phone).toBe('12328')
  })
  test('invented contact data are marked as specimen', () => {
    expect(authorities().every(({ specimen }) => specimen)).toBe(true)
  })
})
