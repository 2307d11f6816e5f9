import { personRecord } from '../../../tests/fixtures/person'
import { viewOf } from '../../subject-view'
import { person as kind } from './person'

test('it speaks of 您, and of no paper', () => expect(kind.nouns).toMatchObject({ it: '您', paper: '' }))
test('its keys are shown as people may see them, the number masked', () =>
  expect(viewOf(personRecord(), 1).values).toEqual({
    name: '马志强',
    idNumber: '620102 ******** **37',
    address: '甘肃省兰州市城关区样本路102号',
    phone: '13812346027',
  }))
test('forms may fill in everything but the number', () =>
  expect(Object.keys(viewOf(personRecord(), 1).fills)).toEqual(['name', 'address', 'phone']))
test('it has no parts, no days to count from, no results and nothing that changes', () => {
  const { facts } = personRecord()
  expect([kind.parts(facts), kind.results(facts), kind.vouchers(facts)]).toEqual([[], [], []])
  expect([Object.keys(kind.anchors), Object.keys(kind.partNames)]).toEqual([[], []])
  expect(kind.changes(personRecord(), personRecord({ phone: '13900000000' }))).toEqual([])
})
test('it is always in force, and called by its name', () => {
  expect(kind.statuses[kind.status(personRecord().facts)]).toEqual({ word: '已实名', standing: 'in-force' })
  expect(kind.title(personRecord())).toBe('马志强')
})
test('under another number it is somebody else', () =>
  expect(kind.ofAnother(personRecord({ idNumber: '110101199003070054' }), personRecord())).toBe(true))
