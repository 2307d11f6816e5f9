import { licence, licenceRecord } from '../../../tests/fixtures/licence'
import { viewOf } from '../../subject-view'
import { licence as kind } from './licence'

test('it speaks of 这个许可证', () =>
  expect(kind.nouns).toMatchObject({ it: '这个许可证', paper: '道路运输经营许可证' }))
test('its keys are shown as people may see them', () =>
  expect(viewOf(licenceRecord(), 1).values).toEqual({
    name: '兰州顺途物流有限公司',
    creditCode: '91620102MA00000018',
    licenceNumber: '甘交运管许可兰字620102000018号',
    representative: '王建国',
    scopes: '道路普通货物运输、道路危险货物运输',
    validUntil: '2026年12月31日',
    address: '甘肃省兰州市城关区样本路1号',
    phone: '09318888888',
  }))
test('a sole trader has no credit code', () =>
  expect(viewOf(licenceRecord(licence(), { creditCode: undefined }), 1).values.creditCode).toBe(''))
test('forms may fill in what its operator is called and how he is reached', () =>
  expect(Object.keys(viewOf(licenceRecord(), 1).fills)).toEqual(['name', 'licenceNumber', 'address', 'phone']))
test('its parts are its scopes; windows count from its end', () => {
  expect(kind.parts(licence()).map(({ code, inForce }) => [code, inForce])).toEqual([
    ['general', true],
    ['dangerous', true],
  ])
  expect(Object.keys(kind.anchors)).toEqual(['validUntil'])
  expect(kind.anchors.validUntil.day(licence())).toBe('2026-12-31')
})
test.each([
  ['normal', '有效', 'in-force'],
  ['suspended', '暂停', 'stopped'],
  ['revoked', '吊销', 'stopped'],
  ['cancelled', '已注销', 'ended'],
] as const)('%s is %s: %s', (status, word, standing) =>
  expect(kind.statuses[kind.status(licence({ status }))]).toEqual({ word, standing }),
)
test('it is called by its operator, and told apart by its number and end', () =>
  expect([kind.title(licenceRecord()), kind.note(licenceRecord()), kind.brief(licenceRecord())]).toEqual([
    '兰州顺途物流有限公司',
    '证号 甘交运管许可兰字620102000018号；有效期至2026年12月31日',
    '有效期至2026年12月31日',
  ]))
test('under another name it was somebody else’s', () =>
  expect(kind.ofAnother(licenceRecord(licence(), { name: '另一家' }), licenceRecord())).toBe(true))
test('two records of it differ in sentences', () => {
  const after = licenceRecord(licence({ validUntil: '2030-12-31', status: 'suspended' }), { representative: '李秀兰' })
  expect(kind.changes(licenceRecord(), after)).toEqual([
    '有效期由2026年12月31日改为2030年12月31日',
    '法定代表人由“王建国”改为“李秀兰”',
    '许可证由有效变为暂停',
  ])
  expect(kind.changes(licenceRecord(), licenceRecord())).toEqual([])
})
