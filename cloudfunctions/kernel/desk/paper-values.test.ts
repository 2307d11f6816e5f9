import { valuesIn } from './paper-values'

test('values are found behind their labels, with and without blanks and colons', () =>
  expect(valuesIn(['姓 名 马 志 强', '证号 620102198503149510', '有效期限 2025年11月11日至2031年1月9日'])).toEqual({
    name: '马志强',
    certificateNumber: '620102198503149510',
    validUntil: '2031-01-09',
  }))
test('a label and its value may stand in lines of their own', () =>
  expect(valuesIn(['姓名', '乌云其木格', '准驾车型', 'A2'])).toEqual({ name: '乌云其木格', vehicleClass: 'A2' }))
test('what stands behind a name is not part of it, and a number of the ID card is none of the certificate', () =>
  expect(valuesIn(['姓名：马志强　身份证号：620102198503149510'])).toEqual({
    name: '马志强',
    idNumber: '620102198503149510',
  }))
test('what has no label is not guessed', () =>
  expect(valuesIn(['马志强', '2031-01-09', '620102198503149510'])).toEqual({}))
