import { certificateRecord } from '../../../tests/fixtures/certificate'
import { holder } from '../../../tests/fixtures/holder'
import { setHolder, setHolderProps } from './set-holder'

const record = certificateRecord()
const props = { op: 'setHolder' as const, key: 'unit' as const, field: 'unit' }
const after = (answers: Record<string, string | boolean>) =>
  setHolder.apply(props, record, { day: '2026-11-21', answers })

test('puts the answer of a field into the register, and nothing else', () => {
  expect(after({ unit: '个人', phone: '13900000000' })).toEqual({ ...record, holder: { ...holder, unit: '个人' } })
})
test('an answer that was not given leaves the register as it is', () => {
  for (const answers of [{}, { unit: '' }, { unit: true }])
    expect(after(answers as Record<string, string>)).toEqual(record)
})
describe('an answer goes into the register plain, however it was typed', () => {
  const kept = (key: 'phone' | 'unitPhone' | 'address' | 'unit', answer: string, known = record) =>
    setHolder.apply({ op: 'setHolder', key, field: 'x' }, known, { day: '2026-11-21', answers: { x: answer } }).holder[
      key
    ]

  test('a mobile number in digits, a fixed line as it is dialled', () => {
    expect(kept('phone', ' +86 138-1234 6029 ')).toBe('13812346029')
    expect(kept('unitPhone', '0931-888 8888')).toBe('0931-8888888')
  })
  test('an address and an employer in one line', () => {
    expect(kept('address', '  兰州市\n城关区\t样本路1号  ')).toBe('兰州市 城关区 样本路1号')
    expect(kept('unit', ' 兰州样本公司 ')).toBe('兰州样本公司')
  })
  test('blanks are no answer, and other hyphens no other number', () => {
    const known = { ...record, holder: { ...holder, unitPhone: '0931-8888888' } }
    for (const answer of [' \n ', '09318888888'])
      expect(
        setHolder.apply({ ...props, key: 'unitPhone' }, known, { day: '2026-11-21', answers: { unit: answer } }),
      ).toBe(known)
    expect(setHolder.explain(props, record, { day: '2026-11-21', answers: { unit: ` ${holder.unit} ` } })).toEqual([])
  })
})
test.each(['name', 'idNumber', 'certificateNumber', 'validUntil', 'birth'])('%s can never be set', (key) => {
  expect(setHolderProps.safeParse({ ...props, key }).success).toBe(false)
})
