import fc from 'fast-check'
import { everything, expectedTable, factsOf, history, legalHistory, promise } from '../../tests/fixtures/histories'
import { dayOf } from '../calendar'
import { fold, project } from './fold'
import { isActive } from './status'

const day = '2026-03-02'

describe('any legal history', () => {
  test('folds into the state that the table leads to', () => {
    fc.assert(
      fc.property(legalHistory, ({ events, status }) => expect(fold(events, promise).status).toBe(status)),
      { numRuns: 400 },
    )
  })
  test('is projected as it is folded', () => {
    fc.assert(
      fc.property(legalHistory, ({ events }) => {
        const { status, clock, submittedAt } = fold(events, promise)
        expect(project(events, promise)).toEqual({
          status,
          dueAt: clock.dueAt,
          submittedAt,
          submittedOn: dayOf(events[0]!.at),
          changedAt: events[events.length - 1]!.at,
        })
      }),
      { numRuns: 400 },
    )
  })
  test('has a promise running exactly while the authority has to act', () => {
    fc.assert(
      fc.property(legalHistory, ({ events, status }) => {
        const { clock } = fold(events, promise)
        expect(clock.dueAt !== null).toBe(['pending', 'accepted', 'examining'].includes(status))
        expect(clock.paused).toBe(['correcting', 'suspended'].includes(status))
      }),
      { numRuns: 400 },
    )
  })
  test('is decided at the first event that closes it, whatever happens to a card later', () => {
    fc.assert(
      fc.property(legalHistory, ({ events, status }) => {
        const closing = events.find(({ type }) =>
          ['refused', 'withdrawn', 'graded', 'approved', 'approved-for-card', 'rejected'].includes(type),
        )
        expect(fold(events, promise).decidedAt).toBe(closing?.at)
        expect(isActive(status)).toBe(closing === undefined)
      }),
    )
  })
  test('cannot be followed by an event that the table does not have', () => {
    fc.assert(
      fc.property(
        legalHistory,
        fc.constantFrom(...everything.events),
        fc.constantFrom(...everything.actors),
        ({ events, status }, type, kind) => {
          const legal = expectedTable.some((row) => row[0] === type && row[1] === kind && row[2] === status)
          const longer = [
            ...events,
            {
              seq: 99,
              type,
              at: events[events.length - 1]!.at,
              by: { kind, id: 'x' },
              facts: factsOf(type),
              chain: '',
            },
          ]
          if (legal) expect(() => fold(longer, promise)).not.toThrow()
          else expect(() => fold(longer, promise)).toThrow(`${type} by ${kind} cannot follow ${status}`)
        },
      ),
      { numRuns: 400 },
    )
  })
})

test('an empty history is no case', () => expect(() => fold([], promise)).toThrow())
test('a suspended case resumes where it was', () => {
  const accepted = history(`submitted ${day}`, `accepted ${day}`, `suspended ${day}`, `resumed ${day}`)
  const examining = history(
    `submitted ${day}`,
    `accepted ${day}`,
    `examination-started ${day}`,
    `suspended ${day}`,
    `resumed ${day}`,
  )
  expect([fold(accepted, promise).status, fold(examining, promise).status]).toEqual(['accepted', 'examining'])
})
test('a grade and a refusal are told with their facts', () => {
  expect(fold(history(`submitted ${day}`, `accepted ${day}`, `graded ${day}`), promise).grade).toEqual(
    factsOf('graded'),
  )
  expect(fold(history(`submitted ${day}`, `refused ${day}`), promise).refusal).toEqual({
    type: 'refused',
    reason: 'not-due',
  })
  expect(fold(history(`submitted ${day}`, `accepted ${day}`, `rejected ${day}`), promise).refusal).toEqual({
    type: 'rejected',
    reason: 'other',
  })
})
