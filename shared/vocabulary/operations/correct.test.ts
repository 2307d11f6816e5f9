import { certificateRecord } from '../../../tests/fixtures/certificate'
import { holder } from '../../../tests/fixtures/holder'
import { correct } from './correct'

const props = { op: 'correct' as const, keys: ['name' as const, 'firstIssued' as const] }
const record = certificateRecord()
const decision = (corrections?: Record<string, string>) => ({
  day: '2026-11-25',
  answers: { unit: '某单位' },
  ...(corrections ? { corrections } : {}),
})

test('verified values of the listed keys are put into the register, and nothing else', () => {
  const after = correct.apply(
    props,
    record,
    decision({ name: '马志刚', 'firstIssued:02001': '2014-12-12', unit: '个人' }),
  )
  expect(after.holder).toEqual({ ...holder, name: '马志刚' })
  expect(after.facts.categories[0]!.firstIssued).toBe('2014-12-12')
})
test('without a verified value nothing changes, whatever was applied for', () => {
  expect(correct.apply(props, record, decision())).toEqual(record)
  expect(correct.explain(props, record, decision())).toEqual([])
})
test('the clerk reads each correction', () =>
  expect(correct.explain(props, record, decision({ name: '马志刚' }))).toEqual(['姓名由“马志强”改为“马志刚”']))
