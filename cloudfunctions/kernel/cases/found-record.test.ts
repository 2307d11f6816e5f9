import { certificate, certificateRecord } from '../../../tests/fixtures/certificate'
import { holder } from '../../../tests/fixtures/holder'
import { checkFound } from './found-record'

const found =
  (change: Partial<typeof holder>, of = certificate(), note?: string) =>
  () =>
    checkFound(
      certificateRecord(of, { idNumber: '', ...change }),
      { record: { kind: 'person', facts: { id: 'p', division: '620102' }, holder } },
      note === undefined ? {} : { note },
    )

test('a record in his name without a number may be given to him', () => expect(found({})).not.toThrow())
test('what another approval has given to somebody meanwhile is refused in a sentence, whatever the note says', () => {
  expect(found({ idNumber: holder.idNumber })).toThrow('这本证已经在申请人名下，不用再归')
  expect(found({ idNumber: '110101199003070054' }, certificate(), '档案里是同一人')).toThrow(
    '这本证登记的是另一个人，不能归到申请人名下',
  )
})
test('so is one that was cancelled meanwhile', () =>
  expect(found({}, certificate({ status: 'cancelled' }))).toThrow('这本证已经注销，不能再归到申请人名下'))
test('another spelling of the name needs the clerk to write what he has found out', () => {
  expect(found({ name: '马志墙' })).toThrow('请写明核实情况')
  expect(found({ name: '马志墙' }, certificate(), '    ')).toThrow('请写明核实情况')
  expect(found({ name: '马志墙' }, certificate(), '照片是同一人')).not.toThrow()
})
