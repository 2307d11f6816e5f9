import { readdirSync } from 'node:fs'
import { certificateSubject } from '../../../tests/fixtures/certificate'
import { guide } from '../source'
import { eligibilityNodeSchema, judge, type EligibilityNode } from './index'

const node: EligibilityNode = {
  id: 'holds',
  label: '有从业资格证',
  source: [guide('S3', '二.1')],
  rule: { kind: 'holds', missing: '没有证' },
  from: '2026-01-01',
  to: '2026-12-31',
}
const on = (today: string) => judge(node, { today, activeGroups: [] })

test('a node answers with its id, its question and its sources', () => {
  expect(on('2026-11-21')).toEqual({
    node: 'holds',
    rule: 'holds',
    label: '有从业资格证',
    sources: node.source,
    outcome: 'never',
    reason: '没有证',
  })
})
test.each([
  ['2025-12-31', 'now'],
  ['2026-01-01', 'never'],
  ['2026-12-31', 'never'],
  ['2027-01-01', 'now'],
])('in force from its first to its last day: on %s %s', (day, outcome) => {
  expect(on(day).outcome).toBe(outcome)
})
test('a node of each kind has a file and a test, and the schema takes no other kind', () => {
  const files = readdirSync(__dirname)
  const kinds = files.filter((file) => !/^(index|kind)\.|\.test\.ts$/.test(file)).map((file) => file.replace('.ts', ''))
  for (const kind of kinds) expect(files).toContain(`${kind}.test.ts`)
  expect(kinds.sort()).toEqual(['age', 'exclusive', 'holds', 'mass', 'part', 'register-status', 'window'])
  expect(eligibilityNodeSchema.safeParse({ ...node, rule: { kind: 'mood' } }).success).toBe(false)
  expect(eligibilityNodeSchema.safeParse({ ...node, rule: { ...node.rule, extra: 1 } }).success).toBe(false)
  expect(
    judge({ ...node, from: undefined }, { today: '2026-11-21', subject: certificateSubject(), activeGroups: [] })
      .outcome,
  ).toBe('now')
})
