import { placeOf, slotsOf } from './slots'

const part = {
  id: 'page',
  label: '违章记录页',
  min: 1,
  max: 3,
  sample: 's',
  photo: { kind: 'document', advice: [] },
} as Parameters<typeof slotsOf>[1]

test('a slot knows its place', () => {
  const [{ slot } = { slot: '' }] = slotsOf('certificate-violations', part, ['f0', 'f1'])
  expect(placeOf(slot)).toEqual({
    material: 'certificate-violations',
    part: 'page',
  })
})

test.each([
  [0, [{ slot: 'm/page#0', extra: false }]],
  [1, [{ slot: 'm/page#1', extra: true }]],
  [3, []],
])('with %i pictures there', (count, slots) => {
  expect(
    slotsOf(
      'm',
      part,
      Array.from({ length: count }, (_, index) => `f${index}`),
    ),
  ).toEqual(slots)
})
