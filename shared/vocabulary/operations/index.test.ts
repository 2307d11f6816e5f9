import { readdirSync } from 'node:fs'
import { certificateRecord } from '../../../tests/fixtures/certificate'
import { applyOperations, explainOperations, fieldWrites, operationSchema } from './index'

const record = certificateRecord()
const decision = {
  day: '2026-09-15',
  answers: { unit: '个人', address: '新地址一号' },
  part: '02001',
  grade: { code: 'A', points: 0, cycleEnd: '2026-09-11' },
}

test('operations are applied one after the other', () => {
  const after = applyOperations(
    [
      { op: 'setHolder', key: 'unit', field: 'unit' },
      { op: 'addAssessment' },
      { op: 'setHolder', key: 'unit', field: 'address' },
    ],
    record,
    decision,
  )
  expect(after.holder.unit).toBe('新地址一号')
  expect(after.facts.assessments).toHaveLength(1)
})
test('an answer that is not taken over leaves the register as it is, and is not told as a change', () => {
  const operations = [
    { op: 'setHolder', key: 'unit', field: 'unit' } as const,
    { op: 'setHolder', key: 'address', field: 'address' } as const,
  ]
  expect(fieldWrites(operations, record, decision).map(({ field }) => field)).toEqual(['unit', 'address'])
  const kept = { ...decision, kept: ['address'] }
  const after = applyOperations(operations, record, kept)
  expect(after.holder).toEqual({ ...record.holder, unit: '个人' })
  expect(explainOperations(operations, record, kept)).toHaveLength(1)
})
test('no operation, no change', () => expect(applyOperations([], record, decision)).toBe(record))
test('the list is closed', () => {
  expect(operationSchema.safeParse({ op: 'deleteCertificate' }).success).toBe(false)
  expect(operationSchema.safeParse({ op: 'addAssessment', grade: 'AAA' }).success).toBe(false)
})
test('an operation is one file and one test', () => {
  const files = readdirSync(__dirname)
  const own = files.filter((file) => !/^(index|kind)\.|\.test\.ts$/.test(file)).map((file) => file.replace('.ts', ''))
  for (const file of own) {
    expect(files).toContain(`${file}.test.ts`)
    const name = file.replace(/-(.)/g, (_all, letter: string) => letter.toUpperCase())
    const examples = [
      { op: name },
      { op: name, field: 'unit' },
      { op: name, key: 'unit', field: 'unit' },
      { op: name, why: '补发' },
      { op: name, years: 6, from: 'expiry' },
      { op: name, keys: ['name'] },
      { op: name, months: 12 },
    ]
    expect(examples.some((one) => operationSchema.safeParse(one).success)).toBe(true)
  }
})
