import fc from 'fast-check'
import { history, legalHistory, promise } from '../../tests/fixtures/histories'
import { instantOf, isWorkday } from '../calendar'
import { fold } from './fold'
import { promiseClock } from './promise'

const clock = (lines: string[], of = promise) => fold(history(...lines), of).clock
const sure = (day: string) => ({ day, certain: true })

describe('two promises in working days', () => {
  test.each([
    ['2026-09-30', '2026-10-09', '2026-10-13', 'over 国庆, with a Saturday worked in exchange'],
    ['2026-02-13', '2026-02-24', '2026-02-27', 'with a Saturday worked before 春节'],
    ['2026-11-20', '2026-11-24', '2026-11-27', 'over a weekend'],
  ])('submitted %s: accepted by %s, decided by %s (%s)', (day, accept, decide) => {
    expect(clock([`submitted ${day}`])).toMatchObject({ accept: sure(accept), decide: sure(decide), paused: false })
  })
  test('the decision counts from the day of acceptance, early as it may be', () => {
    expect(clock(['submitted 2026-11-20', 'accepted 2026-11-20']).decide).toEqual(sure('2026-11-25'))
    expect(clock(['submitted 2026-11-20', 'deemed-accepted 2026-11-27']).decide).toEqual(sure('2026-12-02'))
  })
  test('a province may count it from submission', () => {
    expect(
      clock(['submitted 2026-11-20', 'accepted 2026-11-24'], { ...promise, decideFrom: 'submission' }).decide,
    ).toEqual(sure('2026-11-25'))
  })
  test("the law's outer limits stand behind them: 5 working days to speak, 20 to decide", () => {
    expect(clock(['submitted 2026-11-02', 'accepted 2026-11-03'])).toMatchObject({
      deemedAcceptedAfter: sure('2026-11-09'),
      legalDecide: sure('2026-12-01'),
    })
  })
  test('a term that runs into a year without a calendar says so', () => {
    expect(clock(['submitted 2026-12-31'])).toMatchObject({
      accept: { day: '2027-01-05', certain: false },
      decide: { certain: false },
    })
    expect(clock(['submitted 2026-12-28']).accept).toEqual(sure('2026-12-30'))
    expect(clock(['submitted 2026-12-28']).decide.certain).toBe(false)
  })
})

describe('补正', () => {
  test('stops the clock, and a resubmission starts it anew in full', () => {
    const asked = ['submitted 2026-11-02', 'correction-requested 2026-11-04']
    expect(clock(asked)).toMatchObject({ paused: true, dueAt: null })
    expect(clock([...asked, 'resubmitted 2026-11-16'])).toMatchObject({
      accept: sure('2026-11-18'),
      paused: false,
      dueAt: instantOf('2026-11-19'),
    })
  })
})

describe('挂起', () => {
  test('stops the clock and gives its working days back', () => {
    const stopped = ['submitted 2026-11-02', 'accepted 2026-11-03', 'suspended 2026-11-04']
    expect(clock(stopped)).toMatchObject({ paused: true, dueAt: null })
    // Wednesday to the Monday after: three working days.
    expect(clock([...stopped, 'resumed 2026-11-09'])).toMatchObject({
      decide: sure('2026-11-11'),
      dueAt: instantOf('2026-11-12'),
    })
  })
  test('twice gives back both, over a weekend nothing', () => {
    expect(
      clock([
        'submitted 2026-11-02',
        'accepted 2026-11-03',
        'suspended 2026-11-04',
        'resumed 2026-11-05',
        'suspended 2026-11-05',
        'resumed 2026-11-06',
      ]).decide,
    ).toEqual(sure('2026-11-10'))
    expect(
      clock(['submitted 2026-11-02', 'accepted 2026-11-03', 'suspended 2026-11-07', 'resumed 2026-11-08']).decide,
    ).toEqual(sure('2026-11-06'))
  })
})

test('every promised day is one on which offices work', () => {
  fc.assert(
    fc.property(legalHistory, ({ events }) => {
      const { accept, decide, legalDecide, deemedAcceptedAfter } = fold(events, promise).clock
      for (const { day, certain } of [accept, decide, legalDecide, deemedAcceptedAfter])
        expect([day, isWorkday(day)]).toEqual([day, certain ? true : 'unpublished'])
    }),
  )
})
test('the promise that runs is over at the first instant after its last day', () => {
  const events = history('submitted 2026-11-20')
  expect(promiseClock(events, 'pending', promise).dueAt).toBe(Date.parse('2026-11-25T00:00:00+08:00'))
})
