import fc from 'fast-check'
import { creditCode, mobile, plates, vin } from '../../tests/kit/generators'
import { parseCreditCode, parsePhone, parsePlate, parseVin, plateColourName, plateColours } from './index'

const messageOf = (read: { ok: boolean; message?: string }) => read.message

describe('统一社会信用代码', () => {
  test('every valid code is read without a warning', () => {
    fc.assert(
      fc.property(creditCode, (code) =>
        expect(parseCreditCode(code)).toEqual({ ok: true, code, division: code.slice(2, 8) }),
      ),
    )
  })
  test('a wrong check character warns and does not block', () => {
    fc.assert(
      fc.property(creditCode, (code) => {
        const read = parseCreditCode(code.slice(0, 17) + (code[17] === '0' ? '1' : '0'))
        expect(read).toMatchObject({ ok: true, warning: '最后一位对不上，请再核对一遍' })
      }),
    )
  })
  test('letters that the standard leaves out are named', () => {
    expect(messageOf(parseCreditCode('91620102MA7OABCD1X'))).toBe('代码里没有“O”，请看是不是认错了')
  })
  test('length and division are checked', () => {
    expect(messageOf(parseCreditCode('91620102'))).toBe('少了10位，统一社会信用代码共18位')
    expect(messageOf(parseCreditCode('91990102MA71ABCD1X'))).toMatch(/省份代码/)
  })
})

describe('车辆识别代号', () => {
  test('every valid number is read without a warning', () => {
    fc.assert(fc.property(vin, (number) => expect(parseVin(number.toLowerCase())).toEqual({ ok: true, vin: number })))
  })
  test('a published example', () =>
    expect(parseVin('1M8GDM9AXKP042788')).toEqual({ ok: true, vin: '1M8GDM9AXKP042788' }))
  test('a wrong check character only warns', () =>
    expect(parseVin('1M8GDM9A1KP042788')).toMatchObject({ ok: true, warning: expect.any(String) }))
  test('I, O and Q are told apart from 1 and 0', () => {
    expect(messageOf(parseVin('1M8GDM9AXKPO42788'))).toBe('车辆识别代号里没有字母O，请看是不是0')
  })
})

describe('手机号', () => {
  test('a missing digit is counted', () =>
    expect(messageOf(parsePhone('1381234567'))).toBe('少了1位数字，手机号共11位'))
  test('a surplus digit is counted', () =>
    expect(messageOf(parsePhone('138123456789'))).toBe('多了1位数字，手机号共11位'))
  test('a wrong beginning is told', () => expect(messageOf(parsePhone('12012345678'))).toMatch(/13到19/))
  test('every number is read however it was pasted', () => {
    fc.assert(
      fc.property(mobile, (phone) => {
        for (const typed of [
          phone,
          `+86 ${phone}`,
          `0086${phone}`,
          `86${phone}`,
          `${phone.slice(0, 3)} ${phone.slice(3, 7)}-${phone.slice(7)}`,
        ]) {
          expect(parsePhone(typed)).toEqual({ ok: true, phone })
        }
      }),
    )
  })
})

describe('车牌', () => {
  test.each(Object.entries(plates))('every %s plate is recognised as such', (kind, plate) => {
    fc.assert(fc.property(plate, (text) => expect(parsePlate(text)).toMatchObject({ ok: true, plate: text, kind })))
  })
  test('the dot and small letters are accepted, and shown the usual way', () => {
    expect(parsePlate('甘a·d1287')).toMatchObject({ plate: '甘AD1287', shown: '甘A·D1287', kind: '普通' })
  })
  test.each([
    ['甘Ａ　12345', '甘A12345', '普通'],
    ['甘a-1234 挂', '甘A1234挂', '挂车'],
    ['甘A•1234学', '甘A1234学', '学车'],
    ['甘A．1234警', '甘A1234警', '警车'],
    ['粤z·1234港', '粤Z1234港', '港澳'],
    ['粤Z 1234 澳', '粤Z1234澳', '港澳'],
    ['甘ad12345', '甘AD12345', '小型新能源'],
    ['甘A 12345 f', '甘A12345F', '大型新能源'],
  ])('%s is %s, %s', (text, plate, kind) => expect(parsePlate(text)).toMatchObject({ ok: true, plate, kind }))
  test.each([
    ['黄色', '黄'],
    ['2', '黄'],
    ['93', '黄绿'],
    ['渐变绿色', '渐变绿'],
    ['紫', '其他'],
  ])('the colour %s is %s', (written, name) => expect(plateColourName(written)).toBe(name))
  test('wrong plates are explained', () => {
    expect(messageOf(parsePlate('AD1287'))).toMatch(/省份简称/)
    expect(messageOf(parsePlate('甘I12345'))).toMatch(/没有I和O/)
    expect(messageOf(parsePlate('甘A1234'))).toMatch(/共7位/)
    expect(messageOf(parsePlate('甘AO1234'))).toMatch(/行驶证/)
  })
  test('the colours that a plate can have are codes of the table', () => {
    const codes = plateColours.map(({ code }) => code)
    for (const text of ['甘A12345', '甘A1234挂', '甘AD12345', '甘A12345D']) {
      const read = parsePlate(text)
      expect(read.ok && read.colours.every((colour) => codes.includes(colour))).toBe(true)
    }
  })
})

test('no text makes a reader fail', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      for (const parse of [parseCreditCode, parseVin, parsePhone, parsePlate]) parse(text)
    }),
  )
})
