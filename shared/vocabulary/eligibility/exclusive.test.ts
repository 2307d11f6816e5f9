import { exclusiveKind } from './exclusive'

const judge = (...activeGroups: string[]) =>
  exclusiveKind.judge({ kind: 'exclusive', group: 'card' }, { today: '2026-11-21', activeGroups })

test('free while no case of the group is under way', () => {
  expect(judge().outcome).toBe('now')
  expect(judge('other').outcome).toBe('now')
})
test('closed while one is, and leads to it', () =>
  expect(judge('other', 'card')).toMatchObject({ outcome: 'closed', insteadGoTo: 'my-cases' }))
