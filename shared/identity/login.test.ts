import { loginKey, parseLoginName, passwordProblem, passwordStrength } from './login'

test.each([
  ['', '请填用户账号'],
  ['abc', '至少4位'],
  ['a'.repeat(21), '最多20位'],
  ['马志强2026', '字母、数字和下划线'],
  ['a-b-c-d', '字母、数字和下划线'],
])('用户账号“%s”：%s', (text, message) =>
  expect(parseLoginName(text)).toMatchObject({ ok: false, message: expect.stringContaining(message) }),
)

test('账号不分大小写，全角和空格按半角算', () => {
  expect(parseLoginName(' Ｍa_2026 ')).toEqual({ ok: true, name: 'Ma_2026' })
  expect(loginKey('Ma_2026')).toBe(loginKey('mA_２026'))
})

test.each([
  ['', '请填密码'],
  ['abc1234', '至少8位'],
  ['abcdefgh', '也要有数字'],
  ['12345678', '要有字母'],
  ['Lanzhou99x', '不要带用户账号'],
  ['密码abc12345', '英文符号'],
  ['abcd 1234', '空格'],
  [`a1${'x'.repeat(63)}`, '最多64位'],
])('密码“%s”：%s', (password, message) => expect(passwordProblem(password, 'lanzhou99')).toContain(message))

test('能用的密码，用话说出好不好猜', () => {
  expect(passwordProblem('abcd1234', 'lanzhou99')).toBeUndefined()
  expect([
    passwordStrength('a1a1a1a1'),
    passwordStrength('abcd1234'),
    passwordStrength('Abcd1234'),
    passwordStrength('Truck-2026-Road'),
  ]).toEqual(['可以用，但很容易猜到，请少用重复的字', '可以用，再长一些、加上符号更安全', '比较难猜到', '很难猜到'])
  expect(passwordStrength('abcd')).toBeUndefined()
})
