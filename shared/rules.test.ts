import fc from 'fast-check'
import { holds, type Answers } from './rules'
import { conditionSchema, fieldsOf, type Condition } from './vocabulary/condition'

const given = (condition: Condition | undefined, answers: Answers = {}, variant = 'own') =>
  holds(condition, { answers, variant })

describe('a condition', () => {
  test('that is missing holds', () => expect(given(undefined)).toBe(true))
  test.each<[string, Condition, Answers, boolean]>([
    ['is: the same text', { field: 'reason', is: 'lost' }, { reason: 'lost' }, true],
    ['is: another text', { field: 'reason', is: 'lost' }, { reason: 'damaged' }, false],
    ['is: nothing answered yet', { field: 'reason', is: 'lost' }, {}, false],
    ['is: a no that was answered', { field: 'reported', is: false }, { reported: false }, true],
    ['is: a no that was not answered', { field: 'reported', is: false }, {}, false],
    ['in: one of them', { field: 'reason', in: ['lost', 'stolen'] }, { reason: 'stolen' }, true],
    ['in: none of them', { field: 'reason', in: ['lost', 'stolen'] }, { reason: 'damaged' }, false],
    ['in: a tick list with one of them', { field: 'codes', in: ['02001'] }, { codes: ['01001', '02001'] }, true],
    ['in: a tick list without any', { field: 'codes', in: ['02001'] }, { codes: ['01001'] }, false],
    ['filled: a text', { field: 'note', filled: true }, { note: 'x' }, true],
    ['filled: an empty text', { field: 'note', filled: true }, { note: '' }, false],
    ['filled: an empty tick list', { field: 'codes', filled: true }, { codes: [] }, false],
    ['filled: a no is an answer', { field: 'reported', filled: true }, { reported: false }, true],
    ['not filled', { field: 'note', filled: false }, {}, true],
    [
      'all: every part',
      {
        all: [
          { field: 'a', is: '1' },
          { field: 'b', is: '2' },
        ],
      },
      { a: '1', b: '2' },
      true,
    ],
    [
      'all: but one part',
      {
        all: [
          { field: 'a', is: '1' },
          { field: 'b', is: '2' },
        ],
      },
      { a: '1' },
      false,
    ],
    [
      'any: one part',
      {
        any: [
          { field: 'a', is: '1' },
          { field: 'b', is: '2' },
        ],
      },
      { b: '2' },
      true,
    ],
    [
      'any: no part',
      {
        any: [
          { field: 'a', is: '1' },
          { field: 'b', is: '2' },
        ],
      },
      {},
      false,
    ],
  ])('%s', (_name, condition, answers, expected) => expect(given(condition, answers)).toBe(expected))

  test('on the variant looks at nothing else', () => {
    expect(given({ variant: 'agent' }, {}, 'agent')).toBe(true)
    expect(given({ variant: 'agent' }, { variant: 'agent' }, 'own')).toBe(false)
  })
})

const answer = fc.option(fc.constantFrom('x', 'y', ''), { nil: undefined })
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    fc.record({ field: fc.constantFrom('a', 'b'), is: fc.constantFrom('x', 'y') }),
    fc.record({ field: fc.constantFrom('a', 'b'), in: fc.constant(['x', 'y'] as const) }),
    fc.record({ field: fc.constantFrom('a', 'b'), filled: fc.boolean() }),
    fc.record({ variant: fc.constantFrom('own', 'agent') }),
    fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('condition') }),
  ),
}))

describe('any condition', () => {
  const world = fc.record({ a: answer, b: answer })
  test('and its negation never agree', () => {
    fc.assert(fc.property(condition, world, (one, answers) => given({ not: one }, answers) !== given(one, answers)))
  })
  test('of parts follows de Morgan', () => {
    fc.assert(
      fc.property(
        fc.array(condition, { minLength: 1, maxLength: 3 }),
        world,
        (parts, answers) =>
          given({ not: { all: parts } }, answers) === given({ any: parts.map((not) => ({ not })) }, answers),
      ),
    )
  })
  test('depends on no other field than those it names', () => {
    fc.assert(
      fc.property(condition, world, (one, answers) => {
        const named = Object.fromEntries(Object.entries(answers).filter(([id]) => fieldsOf(one).includes(id)))
        expect(given(one, named)).toBe(given(one, answers))
      }),
    )
  })
  test('is plain data that its schema takes back', () => {
    fc.assert(
      fc.property(condition, (one) => expect(conditionSchema.parse(JSON.parse(JSON.stringify(one)))).toEqual(one)),
    )
  })
})

test.each([
  { field: 'a', is: 'x', also: 1 },
  { field: 'a' },
  { field: 'a', in: [] },
  { all: [] },
  { any: [{ field: 'a', equals: 'x' }] },
  { not: {} },
  'a = x',
])('%j is no condition', (value) => expect(conditionSchema.safeParse(value).success).toBe(false))

describe('a tick list that must be complete', () => {
  const all = { covers: 'categories' } as const
  const ticked = (answer: string[] | string | undefined, parts?: string[]) =>
    holds(all, { answers: { categories: answer }, variant: 'standard', parts })
  test('holds when every category in force is ticked', () => {
    expect(ticked(['01001', '02001'], ['01001', '02001'])).toBe(true)
    expect(ticked('02001', ['02001'])).toBe(true)
  })
  test('does not hold for a part, nor without a certificate', () => {
    expect(ticked(['01001'], ['01001', '02001'])).toBe(false)
    expect(ticked(['01001'])).toBe(false)
    expect(ticked(undefined, ['02001'])).toBe(false)
  })
})
