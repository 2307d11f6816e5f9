import { conditionSchema, fieldOf, fieldsOf, foldCondition, testsIn, type Condition } from './condition'

const nested: Condition = {
  all: [
    { field: 'reason', is: 'lost' },
    { any: [{ not: { covers: 'categories' } }, { variant: 'agent' }, { parts: ['02001'] }] },
    {
      not: {
        all: [
          { field: 'reason', in: ['a', 'b'] },
          { field: 'note', filled: true },
        ],
      },
    },
  ],
}

test('a fold meets every test once, from left to right, and joins as the condition does', () => {
  const written = foldCondition<string>(nested, {
    test: (test) => fieldOf(test) ?? Object.keys(test)[0]!,
    all: (parts) => `(${parts.join(' & ')})`,
    any: (parts) => `(${parts.join(' | ')})`,
    not: (one) => `!${one}`,
  })
  expect(written).toBe('(reason & (!categories | variant | parts) & !(reason & note))')
})
test('a plain test is folded as it is', () =>
  expect(
    foldCondition({ variant: 'own' }, { test: (test) => test, all: () => null, any: () => null, not: () => null }),
  ).toEqual({ variant: 'own' }))
test('the tests that stand in it, and the fields that these read, as often as they are read', () => {
  expect(testsIn(nested)).toHaveLength(6)
  expect(fieldsOf(nested)).toEqual(['reason', 'categories', 'reason', 'note'])
  expect(fieldsOf({ any: [{ variant: 'own' }, { parts: ['02001'] }] })).toEqual([])
})
test('a tick list that must be complete reads its field', () =>
  expect(fieldOf({ covers: 'categories' })).toBe('categories'))
test.each<unknown>([{ covers: 'categories' }, { parts: ['general'] }, { not: { covers: 'categories' } }, nested])(
  '%j is a condition',
  (one) => expect(conditionSchema.parse(one)).toEqual(one),
)
test.each([{ covers: 'a', field: 'a' }, { covers: 1 }, { parts: [] }, { held: ['02001'] }, { field: 'a', all: true }])(
  '%j is none',
  (one) => expect(conditionSchema.safeParse(one).success).toBe(false),
)
