import { vehicle, vehicleSubject } from '../../../tests/fixtures/vehicle'
import { massKind } from './mass'

const props = {
  kind: 'mass',
  exemptUpToKg: 4500,
  scopes: ['general'],
  exempt: '无需办理',
  unknown: '请填总质量',
} as const
const judge = (change: Parameters<typeof vehicle>[0]) =>
  massKind.judge(
    { ...props, scopes: [...props.scopes] },
    { today: '2026-11-21', activeGroups: [], subject: vehicleSubject(vehicle(change)) },
  )

test.each([
  [4500, 'never', '无需办理'],
  [4501, 'now', '总质量4501千克'],
] as const)('general goods, %d kg: %s', (totalMassKg, outcome, reason) =>
  expect(judge({ totalMassKg })).toEqual({ outcome, reason }),
)
test('a mass that nobody entered is asked for', () =>
  expect(judge({})).toEqual({ outcome: 'now', reason: '请填总质量' }))
test('dangerous goods are never exempt, whatever the mass', () => {
  expect(judge({ totalMassKg: 3000, scopes: ['dangerous'] }).outcome).toBe('now')
  expect(judge({ totalMassKg: 3000, scopes: ['general', 'dangerous'] }).outcome).toBe('now')
})
