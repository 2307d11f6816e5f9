import { grading } from '../../shared/assessment'
import { instantOf } from '../../shared/calendar'
import { assess } from '../../shared/eligibility'
import type { Certificate } from '../../shared/registry/certificate'
import { serviceOf } from '../../shared/services'
import { certificateSubject } from '../fixtures/certificate'

const item = serviceOf('taxi-service-assessment')!
const taxi = (points: number[] = [], code = '04001'): Certificate => ({
  id: 'certificate-1',
  status: 'normal',
  division: '150102',
  validFrom: '2025-09-11',
  validUntil: '2031-09-10',
  categories: [{ code, firstIssued: '2025-09-11', status: 'normal' }],
  assessments: [],
  violations: points.map((one) => ({ on: '2026-03-01', points: one, what: '拒载' })),
})
const ask = (of: Certificate, day: string) =>
  assess(item, { today: day, subject: certificateSubject(of), part: of.categories[0]!.code, activeGroups: [] })
const at = instantOf('2026-09-20') + 9 * 3_600_000
const grade = (points: number[], bonus?: number) =>
  grading(item, certificateSubject(taxi(points)), '04001', at, undefined, bonus)!

describe('谁可以办、什么时候办', () => {
  test('出租汽车驾驶员，周期满后20天内', () => {
    expect(['2026-09-11', '2026-09-12', '2026-10-08', '2026-10-09'].map((day) => ask(taxi(), day).outcome)).toEqual([
      'notYet',
      'now',
      'now',
      'closed',
    ])
  })
  test('货运驾驶员去办诚信考核，出租汽车驾驶员从诚信考核被带到这里', () => {
    expect(ask(taxi([], '02001'), '2026-09-20')).toMatchObject({
      outcome: 'never',
      insteadGoTo: 'integrity-assessment',
    })
    expect(
      assess(serviceOf('integrity-assessment')!, {
        today: '2026-09-20',
        subject: certificateSubject(taxi()),
        part: '04001',
        activeGroups: [],
      }),
    ).toMatchObject({ insteadGoTo: 'taxi-service-assessment' })
  })
  test('证过期的先办出租汽车的换发', () =>
    expect(ask({ ...taxi(), validUntil: '2026-09-15' }, '2026-09-20').insteadGoTo).toBe('taxi-certificate-renewal'))
})

describe('怎么评：基础分20分，扣分，最多加10分，扣到0为止', () => {
  test.each([
    [[], 0, 20, 'AAA'],
    [[1], 0, 19, 'AA'],
    [[1], 1, 20, 'AAA'],
    [[5, 3, 1], 0, 11, 'AA'],
    [[10], 0, 10, 'A'],
    [[10, 5, 1], 0, 4, 'A'],
    [[10, 5, 1, 1], 0, 3, 'B'],
    [[20, 10], 0, 0, 'B'],
    [[], 10, 30, 'AAA'],
    [[], 99, 30, 'AAA'],
  ] as const)('扣%j、加%i分，得%i分，%s级', (points, bonus, value, code) =>
    expect(grade([...points], bonus)).toMatchObject({
      value,
      proposal: { grade: code, rule: 'taxi-service-grades-1' },
    }),
  )
  test('A级、B级的分数线没有读到原文，标明是推定', () =>
    expect(grade([]).rule.source.map(({ evidence }) => evidence)).toContain('B'))
})

test('发服务质量信誉考核凭证，是诚信考核凭证之外的另一种', () => {
  expect(item.result.form === 'grade' && [item.result.title, item.result.voucher.kind]).toEqual([
    '服务质量信誉考核凭证',
    'service-grade',
  ])
})
test('指南没有写具体要求，明说是暂按', () => expect(item.provisional).toContain('暂按'))
