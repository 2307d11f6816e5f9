import fc from 'fast-check'
import { citizen, identityNumber } from '../../tests/kit/generators'
import { ageOn, parseCitizenId } from './index'

const messageOf = (text: string, today?: string) => {
  const read = parseCitizenId(text, today)
  return read.ok ? '' : read.message
}
const good = identityNumber('62010219850314003')

test('the example of GB 11643 is read', () => {
  expect(parseCitizenId('11010519491231002X')).toEqual({
    ok: true,
    id: '11010519491231002X',
    birth: '1949-12-31',
    sex: '女',
    division: '110105',
  })
})

test('full-width digits, spaces and a small x are typed by people and accepted', () => {
  expect(parseCitizenId(' １１０１０５ 19491231 002x ')).toMatchObject({ ok: true, id: '11010519491231002X' })
})

test('a message names what is wrong', () => {
  expect(messageOf('')).toBe('请填身份证号')
  expect(messageOf(good.slice(0, 17))).toBe('少了1位，身份证号共18位')
  expect(messageOf(`${good}12`)).toBe('多了2位，身份证号共18位')
  expect(messageOf('110105491231002')).toMatch(/15位的旧号码/)
  expect(messageOf('62010219850314OO3X')).toMatch(/只有数字/)
  expect(messageOf('6201X2198503140038')).toMatch(/X只能在最后一位/)
  expect(messageOf('99' + good.slice(2))).toMatch(/省份代码/)
  expect(messageOf(identityNumber('62010219850230003'))).toMatch(/不是真实的日期/)
})

test('a wrong last place is told', () => {
  const last = good[17] === '1' ? '2' : '1'
  expect(messageOf(good.slice(0, 17) + last)).toBe('最后一位对不上，请逐位核对')
})

test('a birth date ahead of today or 130 years back is refused when today is known', () => {
  const unborn = identityNumber('62010220300101003')
  expect(parseCitizenId(unborn).ok).toBe(true)
  expect(parseCitizenId(unborn, '2026-11-21')).toMatchObject({ problem: 'birth-ahead' })
  expect(parseCitizenId(identityNumber('62010218900101003'), '2026-11-21')).toMatchObject({ problem: 'too-old' })
})

test('every valid number is read with its division, birth and sex', () => {
  fc.assert(
    fc.property(citizen, ({ id, birth, sex, division }) => {
      expect(parseCitizenId(id)).toEqual({ ok: true, id, birth, sex, division })
    }),
  )
})

test('every single wrong digit and every swap of neighbours is noticed', () => {
  fc.assert(
    fc.property(citizen, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), ({ id }, at, by) => {
      const changed = String((Number(id[at]) + by) % 10)
      expect(parseCitizenId(id.slice(0, at) + changed + id.slice(at + 1)).ok).toBe(false)
      if (at < 16 && id[at] !== id[at + 1]) {
        expect(parseCitizenId(id.slice(0, at) + id[at + 1] + id[at] + id.slice(at + 2)).ok).toBe(false)
      }
    }),
  )
})

test('no text makes the reader fail', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      parseCitizenId(text, '2026-11-21')
    }),
  )
})

test('a year of age is full on the birthday', () => {
  expect(ageOn('1963-03-20', '2026-03-19')).toBe(62)
  expect(ageOn('1963-03-20', '2026-03-20')).toBe(63)
  expect(ageOn('2000-02-29', '2026-02-27')).toBe(25)
  expect(ageOn('2000-02-29', '2026-02-28')).toBe(26)
})
