import { cardReissueItem as item, gansu } from '../../tests/fixtures/card-reissue'
import { amended } from '../vocabulary/amend'
import { catalogue, catalogueEntry } from './catalogue'
import { definitionChanges } from './changes'
import { serviceOf, services } from './index'

describe('what changed, for an applicant who has agreed to the older version', () => {
  test('nothing, nothing to say', () => expect(definitionChanges(item, item)).toEqual([]))
  test('names what came, what went and what is different, list by list', () => {
    expect(definitionChanges(item, amended(item, gansu, '2026-11-21'))).toEqual([
      '业务须知增加：本年度只在网上办理。',
      '填写内容不再要：受托人',
      '申请材料有改动：机动车驾驶证',
      '办理时限有改动',
    ])
  })
  test('a changed condition of eligibility is told by its question', () => {
    const older = { ...item, eligibility: item.eligibility.slice(0, 1) }
    expect(definitionChanges(older, item)).toEqual(['办理条件增加：没有超龄'])
    expect(definitionChanges(item, older)).toEqual(['办理条件不再要：没有超龄'])
  })
  test('a statement that must be ticked is told in full', () => {
    expect(definitionChanges(item, { ...item, statement: '本人的证没有被扣押' })).toEqual([
      '要确认的话改为：本人的证没有被扣押',
    ])
  })
  test('any other difference is told too: a changed hash is never without a sentence', () => {
    expect(definitionChanges(item, { ...item, whenText: '随时' })).toEqual(['办事说明有改动'])
  })
})

describe('the catalogue that phones carry', () => {
  test('has exactly the items that functions know, under the same names', () => {
    expect(catalogue.map(({ code }) => code).sort()).toEqual(Object.keys(services).sort())
    for (const entry of catalogue) {
      expect(serviceOf(entry.code)).toMatchObject({ name: entry.name, short: entry.short, applicant: entry.audience })
    }
  })
  test('knows nothing of a name that only objects have', () => {
    expect(serviceOf('constructor')).toBeUndefined()
    expect(catalogueEntry('constructor')).toBeUndefined()
  })
  test('numbers no two items alike', () => {
    const items = Object.values(services).map(({ item: digits }) => digits)
    expect(new Set(items).size).toBe(items.length)
  })
})
