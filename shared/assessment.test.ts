import { certificate, certificateSubject } from '../tests/fixtures/certificate'
import { cycleOf, grading } from './assessment'
import { instantOf } from './calendar'
import { cardReissueItem } from '../tests/fixtures/card-reissue'
import { serviceOf } from './services'

const item = serviceOf('integrity-assessment')!
const code = '02001'
const first = '2024-09-11'
const on = (day: string) => instantOf(day) + 9 * 3_600_000
const held = (change: Parameters<typeof certificate>[0] = {}) => certificate(change, first)
const violation = (day: string, points: number) => ({ on: day, points, what: '未按规定携带证件' })
const assessed = (cycleEnd: string, grade: string, category = code) => ({
  category,
  cycleEnd,
  grade,
  points: 0,
  decidedOn: cycleEnd,
})

describe('the cycle that an application is about', () => {
  test.each([
    ['2025-09-11', undefined],
    ['2025-09-12', '2025-09-11'],
    ['2026-09-11', '2025-09-11'],
    ['2026-09-12', '2026-09-11'],
    ['2026-11-21', '2026-09-11'],
  ])('on %s: the one that ended %s', (day, end) =>
    expect(cycleOf(item, certificateSubject(held()), code, day)?.cycle.end).toBe(end),
  )
  test('the next one follows', () =>
    expect(cycleOf(item, certificateSubject(held()), code, '2026-09-20')!.next).toMatchObject({
      start: '2026-09-11',
      end: '2027-09-11',
      opens: '2027-09-12',
    }))
  test('there is none for a category that the certificate does not carry, or an item without cycles', () => {
    expect(cycleOf(item, certificateSubject(held()), '01001', '2026-09-20')).toBeUndefined()
    expect(cycleOf(cardReissueItem, certificateSubject(held()), code, '2026-09-20')).toBeUndefined()
  })
})

describe('a grading', () => {
  const of = (change: Parameters<typeof certificate>[0], points?: number) =>
    grading(item, certificateSubject(held(change)), code, on('2026-09-20'), points)!
  test('counts the violations of the cycle, from the day after the last one ended to its own end', () => {
    const violations = [
      violation('2025-09-11', 1),
      violation('2025-09-12', 3),
      violation('2026-09-11', 5),
      violation('2026-09-12', 10),
    ]
    expect(of({ violations })).toMatchObject({ points: 8, violations: [violations[1], violations[2]] })
  })
  test('looks at the newest earlier grade of the same category', () => {
    const assessments = [
      assessed('2025-09-11', 'AA'),
      assessed('2024-09-11', 'B'),
      assessed('2025-09-11', 'B', '01001'),
    ]
    expect(of({ assessments })).toMatchObject({ previous: 'AA', proposal: { grade: 'AAA' } })
    expect(of({ assessments: [] })).toMatchObject({ previous: undefined, proposal: { grade: 'A' } })
  })
  test('does not take the grade of the very cycle for an earlier one', () => {
    expect(of({ assessments: [assessed('2026-09-11', 'AAA')] }).previous).toBeUndefined()
  })
  test("is proposed anew when the clerk corrects the points, the register's list staying as it is", () => {
    const violations = [violation('2026-01-01', 20)]
    expect(of({ violations })).toMatchObject({ points: 20, proposal: { grade: 'B' } })
    expect(of({ violations }, 0)).toMatchObject({ points: 0, violations, proposal: { grade: 'A' } })
  })
  test('names the rule that was in force when the cycle ended', () => {
    const result = item.result as Extract<typeof item.result, { form: 'grade' }>
    const [rule] = result.rules
    const dated = {
      ...item,
      result: {
        ...result,
        rules: [
          { ...rule!, id: 'old', to: '2026-09-11' },
          { ...rule!, id: 'new', from: '2026-09-12' },
        ],
      },
    }
    expect(grading(dated, certificateSubject(held()), code, on('2026-09-20'))!.rule.id).toBe('old')
    expect(grading(dated, certificateSubject(held()), code, on('2027-09-20'))!.rule.id).toBe('new')
  })
  test('there is none before the first cycle ends, nor for an item that gives no grade', () => {
    expect(grading(item, certificateSubject(held()), code, on('2025-01-01'))).toBeUndefined()
    expect(grading(cardReissueItem, certificateSubject(held()), code, on('2026-09-20'))).toBeUndefined()
  })
})
