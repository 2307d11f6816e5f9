import { certificateRecord } from '../../../tests/fixtures/certificate'
import { holder } from '../../../tests/fixtures/holder'
import { linkHolder } from './link-holder'

const props = { op: 'linkHolder' as const }
const applicant = { name: holder.name, idNumber: holder.idNumber, birth: holder.birth }
const old = certificateRecord(undefined, { idNumber: '620102850314003', birth: '' })

test('a record under an old number gets the verified person, and keeps the rest', () => {
  const after = linkHolder.apply(props, old, { day: '2026-11-25', answers: {}, applicant })
  expect(after).toEqual({ ...old, holder })
  expect(linkHolder.explain(props, old, { day: '2026-11-25', answers: {}, applicant })).toEqual([
    '证归到申请人名下',
    '证件号由620102*******03改为620102**********37',
  ])
})
test("somebody else's record is never given away", () => {
  for (const name of ['王小明', holder.name]) {
    const other = { ...old, holder: { ...holder, name, idNumber: '110101199003070054' } }
    expect(() => linkHolder.apply(props, other, { day: '2026-11-25', answers: {}, applicant })).toThrow()
  }
  expect(() => linkHolder.apply(props, old, { day: '2026-11-25', answers: {} })).toThrow()
})
