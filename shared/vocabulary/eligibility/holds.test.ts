import { certificateSubject } from '../../../tests/fixtures/certificate'
import { holdsKind } from './holds'

const props = { kind: 'holds' as const, missing: '没有查到您的从业资格证' }

test('somebody with a certificate', () =>
  expect(holdsKind.judge(props, { today: '2026-11-21', subject: certificateSubject(), activeGroups: [] }).outcome).toBe(
    'now',
  ))
test("somebody without one is told in the item's own words", () => {
  expect(holdsKind.judge(props, { today: '2026-11-21', activeGroups: [] })).toEqual({
    outcome: 'never',
    reason: '没有查到您的从业资格证',
  })
})
