import fc from 'fast-check'
import { decided, photosNeeded } from './prepare'
import { holds } from './rules'
import { services } from './services'
import type { Condition } from './vocabulary/condition'

const reissue = services['certificate-reissue']!
const driver = ['02001']
const escort = ['03002']

test('what was lost is not to be photographed, what is damaged is', () => {
  expect(photosNeeded(reissue, { variant: 'lost', parts: driver })).toEqual({ least: 3, most: 3 })
  expect(photosNeeded(reissue, { variant: 'damaged', parts: driver })).toEqual({ least: 5, most: 5 })
})
test("who holds no driver's category needs no driving licence; of nobody in particular that is open", () => {
  expect(photosNeeded(reissue, { variant: 'lost', parts: escort })).toEqual({ least: 1, most: 1 })
  expect(photosNeeded(reissue, { variant: 'lost' })).toEqual({ least: 1, most: 3 })
})
test('what an answer decides is counted at most', () => {
  expect(photosNeeded(services['certificate-cancellation']!, { variant: 'standard', parts: driver })).toEqual({
    least: 3,
    most: 5,
  })
})

const answered = fc.constantFrom<Condition>(
  { field: 'a', is: 'x' },
  { field: 'a', filled: true },
  { field: 'a', in: ['x', 'y'] },
  { covers: 'a' },
)
const known = fc.constantFrom<Condition>({ variant: 'own' }, { variant: 'agent' }, { parts: driver }, { parts: escort })
const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    answered,
    known,
    tie('tree').map((not) => ({ not })),
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
  ),
}))
test('what is decided beforehand is what any answer gives', () => {
  fc.assert(
    fc.property(tree, fc.constantFrom('', 'x', 'y', '02001'), (when, a) => {
      const before = decided(when, { variant: 'own', parts: driver })
      if (before !== undefined) expect(holds(when, { answers: { a }, variant: 'own', parts: driver })).toBe(before)
    }),
  )
})
