import { testTimes } from './test-times'

const suite = (name: string, ms: number, ...tests: [string, number | null][]) => ({
  name: `/house/${name}`,
  startTime: 1000,
  endTime: 1000 + ms,
  assertionResults: tests.map(([fullName, duration]) => ({ fullName, duration })),
})

test('suites and tests stand slowest first, with their seconds', () => {
  const times = testTimes('/house', [suite('a.test.ts', 1500, ['one', 200]), suite('b.test.ts', 61_000, ['two', null])])
  expect(times.split('\n')).toEqual([
    'seconds per suite',
    '   61.0 s  b.test.ts',
    '    1.5 s  a.test.ts',
    '',
    'the ten slowest tests',
    '    0.2 s  a.test.ts: one',
    '    0.0 s  b.test.ts: two',
  ])
})
test('of many tests the ten slowest are named', () => {
  const many = Array.from({ length: 25 }, (_, n): [string, number] => [`test ${n}`, n])
  const times = testTimes('/house', [suite('a.test.ts', 1, ...many)])
  expect(times.split('\n').slice(-11)).toEqual(['the ten slowest tests', ...Array(10).fill(expect.any(String))])
  expect(times).toContain('test 24')
  expect(times).not.toContain('test 14\n')
})
