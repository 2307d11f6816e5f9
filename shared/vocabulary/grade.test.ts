import fc from 'fast-check'
import { serviceOf, services } from '../services'
import { gradeRuleOn, gradeRuleSchema, gradesWithin, gradeWord, proposeGrade, valueOf, type GradeRule } from './grade'
import { guide, statute } from './source'

const source = [guide('S2', '三')]
const rule = (id: string, from: string, to?: string): GradeRule => ({
  id,
  from,
  to,
  source,
  grades: [
    { code: 'A', word: '好' },
    { code: 'B', word: '差' },
  ],
  rows: [
    { grade: 'A', pointsFrom: 0, pointsTo: 9, why: '不到10分' },
    { grade: 'B', pointsFrom: 10, pointsTo: 999, why: '10分以上' },
  ],
})
const dated = [rule('old', '2000-01-01', '2025-12-31'), rule('new', '2026-01-01')]
const real = services['integrity-assessment']!
const rules = real.result.form === 'grade' ? real.result.rules : []

describe('a dated rule', () => {
  test.each([
    ['1999-12-31', undefined],
    ['2000-01-01', 'old'],
    ['2025-12-31', 'old'],
    ['2026-01-01', 'new'],
    ['2099-01-01', 'new'],
  ])('on %s: %s', (day, id) => {
    expect(gradeRuleOn(dated, day)?.id).toBe(id)
  })
  test('proposes nothing where no row matches', () => expect(proposeGrade(dated[0]!, { points: -1 })).toBeUndefined())
  test('says which rule, which grade in words, and why', () => {
    expect(proposeGrade(dated[1]!, { points: 10 })).toEqual({
      rule: 'new',
      grade: 'B',
      word: '差',
      why: '10分以上',
      believed: false,
    })
  })
  test('shows a grade it does not know as it is', () => expect(gradeWord(dated[0]!, 'Z')).toBe('Z'))
  test('is refused without a source or with an unknown member', () => {
    expect(gradeRuleSchema.safeParse(dated[0]).success).toBe(true)
    expect(gradeRuleSchema.safeParse({ ...dated[0], source: [] }).success).toBe(false)
    expect(gradeRuleSchema.safeParse({ ...dated[0], weight: 2 }).success).toBe(false)
  })
})

describe('诚信考核等级', () => {
  test.each([
    [0, 'AAA', 'AAA'],
    [0, 'AA', 'AAA'],
    [0, 'A', 'AA'],
    [0, 'B', 'A'],
    [0, undefined, 'A'],
    [1, 'AAA', 'AA'],
    [9, 'A', 'AA'],
    [9, 'B', 'A'],
    [9, undefined, 'A'],
    [10, 'AAA', 'A'],
    [19, 'AAA', 'A'],
    [20, 'AAA', 'B'],
    [20, undefined, 'B'],
    [999, 'AA', 'B'],
  ])('%i分，上次%s：%s', (points, previous, grade) =>
    expect(proposeGrade(rules[0]!, { points, previous })?.grade).toBe(grade),
  )
  test('every number of points and every earlier grade gets a grade, and more points never a better one', () => {
    const order = ['AAA', 'AA', 'A', 'B']
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 998 }),
        fc.constantFrom('AAA', 'AA', 'A', 'B', undefined),
        (points, previous) => {
          const at = (n: number) => order.indexOf(proposeGrade(rules[0]!, { points: n, previous })!.grade)
          expect(at(points)).toBeGreaterThanOrEqual(0)
          expect(at(points + 1)).toBeGreaterThanOrEqual(at(points))
        },
      ),
    )
  })
  test('there is a rule for every day from the first cycle on', () =>
    expect(gradeRuleOn(rules, '2001-01-01')).toBeDefined())
  test('the rule says that its rows are only believed', () => {
    expect(rules[0]!.source.map(({ evidence }) => evidence)).toContain('B')
    expect(serviceOf('integrity-assessment')).toBe(real)
  })
})

describe('the points of the rows bound the grades', () => {
  const codes = (of: GradeRule, points: number) => gradesWithin(of, points).map(({ code }) => code)
  const taxi = services['taxi-service-assessment']!
  const [score] = taxi.result.form === 'grade' ? taxi.result.rules : []
  test.each([
    [0, ['AAA', 'AA', 'A']],
    [9, ['AA', 'A']],
    [13, ['A']],
    [19, ['A']],
    [20, ['B']],
    [25, ['B']],
  ])('诚信考核计%i分：只能评%j', (points, within) => expect(codes(rules[0]!, points)).toEqual(within))
  test.each([
    [0, 10, ['AAA']],
    [1, 0, ['AA']],
    [10, 0, ['A']],
    [17, 0, ['B']],
    [40, 0, ['B']],
  ])('出租车扣%i分加%i分：按得分表只能评%j', (points, bonus, within) =>
    expect(codes(score!, valueOf(score!, points, bonus))).toEqual(within),
  )
  test('whatever is proposed lies within them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), fc.constantFrom('AAA', 'B', undefined), (points, previous) =>
        expect(codes(rules[0]!, points)).toContain(proposeGrade(rules[0]!, { points, previous })!.grade),
      ),
    )
  })
  test('a row says by itself that it is only believed, where it has a source of its own', () => {
    const believed = (points: number) => proposeGrade(score!, { points })!.believed
    expect([believed(25), believed(15), believed(5), believed(1)]).toEqual([false, false, true, true])
    const [row] = dated[0]!.rows
    const guessed = { ...dated[0]!, rows: [{ ...row!, source: [statute('未见原文', 'B')] }] }
    expect(proposeGrade(guessed, { points: 0 })!.believed).toBe(true)
  })
})
