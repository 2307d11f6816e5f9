import { holder } from '../../tests/fixtures/holder'
import { bindable, numberSpellings } from './binding'

const person = { name: '马志强', idNumber: '62010219850314003X' }
const can = (change: Partial<typeof holder>) =>
  bindable({ ...holder, name: '马志强', certificateNumber: '甘6201', ...change }, person)

test('姓名相符，证件号是15位旧号、小写x或带空格的，可以自己绑定', () => {
  expect(can({ idNumber: '620102850314003' })).toBe(true)
  expect(can({ idNumber: '62010219850314003x' })).toBe(true)
  expect(can({ idNumber: ' 620102 19850314 003Ｘ' })).toBe(true)
})
test('没有登记证件号的，证号就是本人身份证号才行', () => {
  expect(can({ idNumber: '', certificateNumber: '62010219850314003X' })).toBe(true)
  expect(can({ idNumber: '', certificateNumber: '620102850314003' })).toBe(true)
  expect(can({ idNumber: '' })).toBe(false)
  expect(can({ idNumber: '', certificateNumber: '' })).toBe(false)
})
test('姓名不符，或证件号是另一个号码的，不能自己绑定', () => {
  expect(can({ name: '马志刚', idNumber: '62010219850314003X' })).toBe(false)
  expect(can({ idNumber: '620102850314004' })).toBe(false)
  expect(can({ idNumber: '110101199003070054', certificateNumber: '62010219850314003X' })).toBe(false)
})

test('证号就是身份证号的，新旧两种写法都去查', () => {
  expect(numberSpellings('62010219850314003x', person.idNumber)).toEqual([
    '62010219850314003X',
    '620102850314003',
    '62010219850314003x',
  ])
  expect(numberSpellings(' gan123456 ', person.idNumber)).toEqual(['GAN123456', 'gan123456'])
})
