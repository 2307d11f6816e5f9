import { everything, expectedTable } from '../../tests/fixtures/histories'
import { isActive, statuses, statusNames } from './status'
import { allowed, next, possible } from './transitions'

const { events, states, actors } = everything
const expected = (event: string, by: string, from: string) =>
  expectedTable.find((row) => row[0] === event && row[1] === by && row[2] === from)

describe.each(events)('%s', (event) => {
  test.each(actors)('by %s: exactly in the states of the table', (by) => {
    const may = states.filter((state) => allowed(event, state, by))
    expect(may).toEqual(states.filter((state) => expected(event, by, state)))
  })
  test('leads to the state of the table', () => {
    for (const [, , , to] of expectedTable.filter(([type]) => type === event)) {
      if (to === 'back')
        for (const before of ['accepted', 'examining'] as const) expect(next(event, before)).toBe(before)
      else expect(next(event, undefined)).toBe(to)
    }
  })
})

test('what is possible is what is allowed', () => {
  for (const state of statusNames) {
    for (const by of actors) expect(possible(state, by)).toEqual(events.filter((event) => expected(event, by, state)))
  }
})
test('a case can only resume into a state that was under way', () => {
  expect(() => next('resumed', undefined)).toThrow()
  expect(() => next('resumed', 'graded')).toThrow()
})
test('撤回 ends with 受理: nobody withdraws what has been accepted', () => {
  expect(states.filter((state) => allowed('withdrawn', state, 'person'))).toEqual(['pending', 'correcting'])
  expect(states.filter((state) => allowed('withdrawn', state, 'staff'))).toEqual([])
})
test('an end is an end: from a closed state only a card can still move', () => {
  for (const state of statusNames.filter((one) => !isActive(one))) {
    expect(actors.flatMap((by) => possible(state, by)).every((event) => event.startsWith('card-'))).toBe(true)
  }
})
test('every state has a word of its own, a tone and a sign', () => {
  expect(new Set(statusNames.map((name) => statuses[name].word)).size).toBe(statusNames.length)
  for (const name of statusNames)
    expect(statuses[name]).toEqual({
      word: expect.stringMatching(/^[\u4e00-\u9fff]{2,4}$/),
      tone: expect.any(String),
      icon: expect.any(String),
      active: expect.any(Boolean),
    })
})
