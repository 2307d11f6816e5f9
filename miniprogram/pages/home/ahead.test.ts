import { certificateView } from '../../../tests/fixtures/subject-view'
import { aheadOf } from './ahead'

const certificate = (id: string, validUntil: string) => certificateView({ id, validUntil })
const answer = (subjectId: string, of: object) => ({
  outcome: 'now' as const,
  reason: '',
  nodes: [],
  subjectId,
  ...of,
})
const service = (code: string, ...answers: ReturnType<typeof answer>[]) => ({
  service: code,
  best: answers[0]!,
  answers,
})

test('of several certificates: what is wrong first, then the nearest last day; all are counted', () => {
  const { todo, soon } = aheadOf({
    verified: true,
    today: '2026-11-21',
    subjects: [certificate('c1', '2026-12-11'), certificate('c2', '2026-10-12')],
    services: [
      service(
        'renewal',
        answer('c1', { until: '2027-06-09', end: '2026-12-11' }),
        answer('c2', { until: '2027-04-10', end: '2026-10-12' }),
      ),
      service(
        'assessment',
        answer('c1', { until: '2026-11-30', cycleEnd: '2026-11-10' }),
        answer('c2', { outcome: 'notYet', from: '2027-01-01' }),
      ),
    ],
  })
  expect(todo.map((one) => [one.subjectId, one.service])).toEqual([
    ['c2', 'renewal'],
    ['c1', 'assessment'],
    ['c1', 'renewal'],
  ])
  expect(soon.map(({ day }) => day)).toEqual(['2027-01-01'])
})
