import { citizenIdsIn, likeliest, printedIn } from './number'

test('a number is found behind its label, and beside a digit too many', () => {
  expect(citizenIdsIn('公民身份号码“_410105198412039578')).toEqual(['410105198412039578'])
  expect(citizenIdsIn('公民身份号码1410105198412039578')).toEqual(['410105198412039578'])
})

test('a right check character does not make a number of a birth that is not past', () => {
  expect(citizenIdsIn('412388410105198412')).toEqual([])
  expect(citizenIdsIn('415616562010219620')).toEqual([])
})

test('a misread digit leaves no number', () => {
  expect(citizenIdsIn('410105198412039573')).toEqual([])
})

test('birth and sex are read as far as they can be', () => {
  expect(printedIn('性别“男民族汉[河出生一1984年12月3心日一')).toEqual(['1984', '12', '03', '男'])
  expect(printedIn('姓名性别出生住址男民族汉')).toEqual(['', '', '', '男'])
  expect(printedIn('公民身份号码')).toEqual(['', '', '', ''])
})

describe('of several numbers', () => {
  const [born1984, born1962] = ['410105198412039578', '62010219620415939X']

  test('the one that repeats the printed birth counts, and is sure when it repeats all', () => {
    expect(likeliest([born1962, born1962, born1984], ['1984', '12', '', ''])).toEqual({ id: born1984, sure: false })
    expect(likeliest([born1962, born1984], ['1984', '12', '03', '男'])).toEqual({ id: born1984, sure: true })
  })

  test('else the one that was read most often', () => {
    expect(likeliest([born1962, born1984, born1984], ['', '', '', '男'])).toEqual({ id: born1984, sure: true })
  })

  test('none is none', () => {
    expect(likeliest([], ['1984', '12', '03', '男'])).toBeNull()
  })
})
