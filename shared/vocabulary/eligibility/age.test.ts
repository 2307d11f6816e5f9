import { ageKind, ageLimitOn, ageProps, type AgeProps } from './age'

const props: AgeProps = {
  kind: 'age',
  limits: [
    { from: '2000-01-01', max: 60 },
    { from: '2026-03-20', max: 63 },
  ],
  insteadGoTo: 'contact',
}
const judge = (birth: string | undefined, today: string, of = props) =>
  ageKind.judge(of, { today, birth, activeGroups: [] })

test.each([
  ['2026-03-19', 60],
  ['2026-03-20', 63],
  ['2030-01-01', 63],
  ['1999-12-31', undefined],
])('on %s the limit is %s', (day, max) => expect(ageLimitOn(props, day)?.max).toBe(max))
test('the order in which limits are written does not matter', () =>
  expect(ageLimitOn({ ...props, limits: [...props.limits].reverse() }, '2026-03-20')?.max).toBe(63))
test.each([
  ['1965-03-19', '2026-03-19', 'never'],
  ['1965-03-19', '2026-03-20', 'now'],
  ['1965-03-20', '2026-03-19', 'now'],
  ['1962-03-21', '2026-03-20', 'now'],
  ['1962-03-20', '2026-03-20', 'never'],
])('born %s, on %s: %s', (birth, today, outcome) => expect(judge(birth, today).outcome).toBe(outcome))
test('says which limit was applied on which day, and where to go', () => {
  expect(judge('1962-03-20', '2026-03-20')).toEqual({
    outcome: 'never',
    insteadGoTo: 'contact',
    reason: '您已超过63周岁，年龄上限从2026年3月20日起是63周岁，不能再办这一项',
  })
})
test('nobody is refused without a date of birth or a limit in force', () => {
  expect(judge(undefined, '2026-03-20').outcome).toBe('now')
  expect(judge('1900-01-01', '1999-12-31').outcome).toBe('now')
})
test('props', () => {
  expect(ageProps.safeParse(props).success).toBe(true)
  expect(ageProps.safeParse({ ...props, limits: [] }).success).toBe(false)
  expect(ageProps.safeParse({ ...props, min: 18 }).success).toBe(false)
})

describe('a limit of one city, or of one sex', () => {
  const limits = [
    { from: '2000-01-01', max: 60 },
    { from: '2026-03-20', max: 63 },
    { from: '2000-01-01', division: '3301', max: 64 },
    { from: '2000-01-01', division: '4101', sex: '女' as const, max: 55 },
    { from: '2000-01-01', division: '4101', sex: '男' as const, max: 60 },
  ]
  const limit = (division: string, sex?: '男' | '女') =>
    ageLimitOn({ kind: 'age', limits }, '2026-11-21', division, sex)?.max
  test('counts before the general one', () =>
    expect([limit('330106'), limit('410105', '女'), limit('410105', '男')]).toEqual([64, 55, 60]))
  test('does not count elsewhere, nor where the sex is not known', () =>
    expect([limit('330206'), limit('620102', '女'), limit('410105')]).toEqual([63, 63, 63]))
})
