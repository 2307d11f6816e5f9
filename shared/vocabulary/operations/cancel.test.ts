import { vehicle, vehicleRecord } from '../../../tests/fixtures/vehicle'
import { cancel } from './cancel'

const decision = { day: '2026-11-21', answers: {} }
test('the whole transport certificate is cancelled, and nothing else of the record changes', () => {
  const record = vehicleRecord()
  expect(cancel.explain({ op: 'cancel' }, record, decision)).toEqual(['注销甘A12345的道路运输证620102001234'])
  expect(cancel.apply({ op: 'cancel' }, record, decision)).toEqual({
    ...record,
    facts: { ...record.facts, status: 'cancelled' },
  })
})
test('of one that is cancelled already there is nothing to say', () =>
  expect(cancel.explain({ op: 'cancel' }, vehicleRecord(vehicle({ status: 'cancelled' })), decision)).toEqual([]))
