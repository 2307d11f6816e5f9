import { comingUp, dueNow, type Eligibility } from './due'

type Best = Eligibility['services'][number]['best']
const answer = (outcome: Best['outcome'], more: Partial<Best> = {}): Best => ({ outcome, reason: '', nodes: [], ...more })
const of = (...answers: [string, Best][]): Eligibility => ({
  verified: true, today: '2026-11-21', services: answers.map(([service, best]) => ({ service, best, answers: [best] })),
})

test('the nearest last day stands first, with the days left', () => {
  const due = dueNow(of(['b', answer('now', { until: '2026-12-18' })], ['a', answer('now', { until: '2026-11-30' })]))
  expect(due.map(({ service, daysLeft }) => [service, daysLeft])).toEqual([['a', 9], ['b', 27]])
})

test('what is always open is not pressing', () => {
  expect(dueNow(of(['a', answer('now')]))).toEqual([])
})

test('with nothing due, what opens next is told, soonest first', () => {
  expect(comingUp(of(['b', answer('notYet', { from: '2027-01-01' })], ['a', answer('notYet', { from: '2026-11-29' })]))).toEqual([
    { service: 'a', from: '2026-11-29' }, { service: 'b', from: '2027-01-01' },
  ])
})
