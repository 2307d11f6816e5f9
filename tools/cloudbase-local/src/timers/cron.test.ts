import { nextFiring, parseCron } from './cron'

const next = (cron: string, after: string) => {
  const at = nextFiring(parseCron(cron), Date.parse(after))
  return at === undefined ? undefined : new Date(at).toISOString()
}

test.each([
  ['0 0 2 1 * * *', '2026-11-21T00:00:00Z', '2026-11-30T18:00:00.000Z'],
  ['*/5 * * * * * *', '2026-11-21T00:00:02Z', '2026-11-21T00:00:05.000Z'],
  ['0 30 9 * * MON-FRI *', '2026-11-21T00:00:00Z', '2026-11-23T01:30:00.000Z'],
  ['0 0 0 29 2 * *', '2026-11-21T00:00:00Z', '2028-02-28T16:00:00.000Z'],
  ['0 15,45 * * * * *', '2026-11-21T00:15:00Z', '2026-11-21T00:45:00.000Z'],
  ['0 0 12 * * 7 *', '2026-11-21T00:00:00Z', '2026-11-22T04:00:00.000Z'],
])('"%s" after %s fires at %s, counted in UTC+8', (cron, after, expected) => {
  expect(next(cron, after)).toBe(expected)
})

test('a timer whose year is over never fires', () => {
  expect(next('0 0 0 1 1 * 2020', '2026-11-21T00:00:00Z')).toBeUndefined()
})

test.each(['* * * * *', '61 * * * * * *', '0 0 0 0 * * *', '0 0 0 * FOO * *', '*/0 * * * * * *'])(
  '"%s" is no timer',
  (cron) => {
    expect(() => parseCron(cron)).toThrow(/Invalid timer/)
  },
)
