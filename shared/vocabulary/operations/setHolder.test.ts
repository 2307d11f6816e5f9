import { certificate } from '../../../tests/fixtures/certificate'
import { holder } from '../../../tests/fixtures/holder'
import { setHolder, setHolderProps } from './setHolder'

const record = { certificate: certificate(), holder }
const props = { op: 'setHolder' as const, key: 'unit' as const, field: 'unit' }
const after = (answers: Record<string, string | boolean>) => setHolder.apply(props, record, { day: '2026-11-21', answers })

test('puts the answer of a field into the register, and nothing else', () => {
  expect(after({ unit: '个人', phone: '13900000000' })).toEqual({ ...record, holder: { ...holder, unit: '个人' } })
})
test('an answer that was not given leaves the register as it is', () => {
  for (const answers of [{}, { unit: '' }, { unit: true }]) expect(after(answers as Record<string, string>)).toEqual(record)
})
test.each(['name', 'idNumber', 'certificateNumber', 'validUntil', 'birth'])('%s can never be set', (key) => {
  expect(setHolderProps.safeParse({ ...props, key }).success).toBe(false)
})
