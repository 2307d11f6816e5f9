import { services } from '../../../../shared/services'
import type { ReviewCase } from './review-case'
import { judgedGrade, type GradeForm } from './use-grade'

const ruleOf = (code: string) => {
  const { result } = services[code]!
  if (result.form !== 'grade') throw new Error(`${code} gives no grade`)
  return result.rules[0]!
}
const proposal = (code: string, points: number): NonNullable<ReviewCase['proposal']> => ({
  rule: ruleOf(code),
  part: '02001',
  cycleEnd: '2026-11-11',
  points,
  value: points,
  previous: 'AAA',
  violations: [],
  grade: 'AAA',
  word: '优良',
  why: '',
  believed: true,
})
const road = proposal('integrity-assessment', 0)
const form = (change: Partial<GradeForm> = {}): GradeForm => ({ points: '0', bonus: '0', note: '', ...change })

test('as proposed, nothing is missing', () =>
  expect(judgedGrade(form(), road)).toMatchObject({ grade: 'AAA', departs: false, sent: { points: 0, grade: 'AAA' } }))

test.each([
  ['0', 'AAA', ['AAA', 'AA', 'A']],
  ['5', 'AA', ['AA', 'A']],
  ['13', 'A', ['A']],
  ['25', 'B', ['B']],
])('with %s points %s is proposed, out of %j', (points, grade, codes) => {
  const judged = judgedGrade(form({ points, grade: 'AAA' }), road)
  expect(judged.within.map(({ code }) => code)).toEqual(codes)
  expect(judged.grade).toBe(codes.includes('AAA') ? 'AAA' : grade)
})

test('other points, merits and another grade need a reason that others can judge', () => {
  const missing = '请写明理由，至少8个字'
  for (const change of [{ points: '5' }, { grade: 'A' }]) {
    expect(judgedGrade(form({ ...change, note: '同意评级' }), road)).toMatchObject({ gaps: { note: missing } })
    expect(judgedGrade(form({ ...change, note: '违章记录有一条已经撤销' }), road).sent).toBeTruthy()
  }
  const taxi = proposal('taxi-service-assessment', 3)
  expect(judgedGrade(form({ points: '3', bonus: '3' }), taxi)).toMatchObject({
    value: 20,
    grade: 'AAA',
    gaps: { note: missing },
  })
})

test('what is no number proposes nothing and says so at its box', () => {
  const judged = judgedGrade(form({ points: '多' }), road)
  expect(judged).toMatchObject({ grade: undefined, sent: undefined, gaps: { points: '请填0到999的整数' } })
  expect(judgedGrade(form({ bonus: '1' }), road).gaps.bonus).toBe('请填0到0的整数')
})
