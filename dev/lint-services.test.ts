import { cardReissueItem as item, gansu } from '../tests/fixtures/card-reissue'
import { provinces } from '../shared/provinces'
import { services } from '../shared/services'
import type { Amendment, Province } from '../shared/vocabulary/amend'
import type { ServiceDefinition } from '../shared/vocabulary/definition'
import { guide } from '../shared/vocabulary/source'
import { lintServices } from './lint-services'

const today = '2026-11-21'
const drawn = ['main', 'second', 'info', 'records', 'page', 'archive']
const lint = (change: Partial<ServiceDefinition>, known: readonly Province[] = []) =>
  lintServices({ [item.code]: { ...item, ...change } }, known, today, drawn).problems
const base = { source: [guide('S0', '三')], from: '2026-01-01' }
const province = (...changes: Amendment[]): Province[] => [
  { code: '62', name: '甘肃省', amendments: [{ service: item.code, changes }] },
]
const [licence, oldCard] = item.materials as [
  ServiceDefinition['materials'][number],
  ServiceDefinition['materials'][number],
]

test('the items and provinces of this product have no problem', () =>
  expect(lintServices(services, provinces, today).problems).toEqual([]))
test('neither has the invented item, in its province and on every day', () => expect(lint({}, [gansu])).toEqual([]))

describe('a finding is printed once', () => {
  test('though every province and day has it; it says how many places have it too', () => {
    const changed = province({
      ...base,
      op: 'replace',
      list: 'notice',
      id: 'truth',
      value: { id: 'truth', text: '如实填写。' },
    })
    expect(lint({ lost: undefined }, changed)).toEqual([
      'card-reissue 全国 2026-11-21 lost: a loss can be declared, but nothing says when it is (and in 2 more places)',
    ])
  })
  test('though an amendment that hits nothing also keeps the item from being put together', () => {
    expect(lint({}, province({ ...base, op: 'remove', list: 'materials', id: 'nothing' }))).toEqual([
      '62 card-reissue remove materials/nothing: hits nothing (there is no nothing)',
    ])
  })
  test('though one item is broken in a province on several days', () => {
    const gone: Amendment = { ...base, op: 'remove', list: 'fields', id: 'reason' }
    const problems = lint({}, province(gone))
    expect(problems.filter((one) => one.includes('unknown field reason'))).toHaveLength(1)
  })
  test('though three amendments of one key overlap', () => {
    const worded = (text: string): Amendment => ({
      ...base,
      op: 'replace',
      list: 'notice',
      id: 'truth',
      value: { id: 'truth', text },
    })
    expect(lint({}, province(worded('一'), worded('二'), worded('三')))).toEqual([
      '62 card-reissue notice/truth: two amendments are in force at the same time',
    ])
  })
})

describe('a planted mistake is named', () => {
  test('an amendment that hits nothing', () => {
    expect(lint({}, province({ ...base, op: 'remove', list: 'materials', id: 'nothing' }))).toContain(
      '62 card-reissue remove materials/nothing: hits nothing (there is no nothing)',
    )
  })
  test('one that changes nothing', () => {
    expect(lint({}, province({ ...base, op: 'replace', list: 'materials', id: licence.id, value: licence }))).toEqual([
      '62 card-reissue replace materials/driving-licence: changes nothing',
    ])
  })
  test('one of an item that is not there', () => {
    expect(
      lint({}, [
        {
          code: '62',
          name: '甘肃省',
          amendments: [{ service: 'nothing', changes: [{ ...base, op: 'remove', list: 'notice', id: 'truth' }] }],
        },
      ])[0],
    ).toContain('there is no such item')
  })
  test('two on one key with overlapping dates', () => {
    const reworded = (text: string, from: string, to?: string): Amendment => ({
      ...base,
      from,
      ...(to ? { to } : {}),
      op: 'replace',
      list: 'notice',
      id: 'truth',
      value: { id: 'truth', text },
    })
    expect(lint({}, province(reworded('一', '2025-01-01'), reworded('二', '2026-01-01')))).toEqual([
      '62 card-reissue notice/truth: two amendments are in force at the same time',
    ])
    expect(lint({}, province(reworded('一', '2025-01-01', '2025-12-31'), reworded('二', '2026-01-01')))).toEqual([])
  })
  test('one that ends before it begins, or on a day that is none', () => {
    const dated = (from: string, to: string): Amendment => ({
      ...base,
      from,
      to,
      op: 'replace',
      list: 'notice',
      id: 'truth',
      value: { id: 'truth', text: '一' },
    })
    expect(lint({}, province(dated('2026-01-01', '2025-12-31')))).toEqual([
      '62 card-reissue replace notice/truth: ends on 2025-12-31, before it begins on 2026-01-01',
    ])
    expect(lint({}, province(dated('2026-02-31', '2026-13-40')))).toEqual([
      '62 card-reissue replace notice/truth: 2026-02-31 is no day',
      '62 card-reissue replace notice/truth: 2026-13-40 is no day',
    ])
  })
  test('one of a part that another of the whole silently undoes; the other way round both count', () => {
    const [main] = licence.parts as [ServiceDefinition['materials'][number]['parts'][number]]
    const part: Amendment = {
      ...base,
      op: 'replace',
      list: 'parts',
      material: licence.id,
      id: main.id,
      value: { ...main, label: '主页' },
    }
    const whole: Amendment = {
      ...base,
      op: 'replace',
      list: 'materials',
      id: licence.id,
      value: { ...licence, reason: '核对车型' },
    }
    expect(lint({}, province(part, whole))).toEqual([
      '62 card-reissue parts/driving-licence/main: is undone by replace materials/driving-licence after it',
    ])
    expect(lint({}, province(whole, part))).toEqual([])
  })
  test('a window that closes before it opens, everywhere or in one county', () => {
    const texts = { now: '可以办', notYet: '{from}起可办理', closed: '{since}已经结束' }
    const closed = (rule: object) =>
      lint({
        eligibility: [
          {
            id: 'window',
            label: '在办理期内',
            source: base.source,
            rule: {
              kind: 'window',
              anchor: 'validUntil',
              opensAfterDays: -90,
              closesAfterDays: 180,
              roll: false,
              texts,
              ...rule,
            },
          },
        ],
      })
    expect(closed({})).toEqual([])
    expect(closed({ closesAfterDays: -91 })).toEqual([
      'card-reissue 全国 2026-11-21 eligibility/window: closes before it opens',
    ])
    expect(closed({ local: [{ division: '441581', opensAfterDays: 181, texts }] })).toEqual([
      'card-reissue 全国 2026-11-21 eligibility/window: closes before it opens in 441581',
    ])
  })
  test('an answer that sends somebody to an item that is not there', () => {
    const sent = (insteadGoTo: string) =>
      lint({
        eligibility: [
          {
            id: 'status',
            label: '证照状态正常',
            source: base.source,
            rule: { kind: 'registerStatus', allowed: ['normal'], insteadGoTo },
          },
        ],
      })
    expect(['contact', 'my-cases', item.code].map(sent)).toEqual([[], [], []])
    expect(sent('nowhere-at-all')).toEqual([
      'card-reissue 全国 2026-11-21 eligibility/status: sends to nowhere-at-all, which is no item',
    ])
    const lapsing = {
      id: 'window',
      label: '在办理期内',
      source: base.source,
      rule: {
        kind: 'window' as const,
        anchor: 'validUntil' as const,
        roll: false,
        texts: { now: '可以办', notYet: '还不能办', closed: '已经结束' },
        lapsed: { afterDays: 180, text: '要注销', insteadGoTo: 'nowhere-at-all' },
      },
    }
    expect(lint({ eligibility: [lapsing] })).toEqual([
      'card-reissue 全国 2026-11-21 eligibility/window: sends to nowhere-at-all, which is no item',
    ])
  })
  test('a definition that does not fit together on some day', () => {
    expect(
      lint({}, province({ ...base, from: '2027-01-01', op: 'remove', list: 'fields', id: 'reason' }))[0],
    ).toContain('2027-01-01: card-reissue in 62: ')
  })
  test('a material without a source', () =>
    expect(lint({ materials: [{ ...licence, source: [] }, oldCard] })).toEqual([
      'card-reissue 全国 2026-11-21 materials/driving-licence: no source',
    ]))
  test('a condition that nothing makes true', () => {
    const never = {
      all: [
        { field: 'reason', is: 'lost' },
        { field: 'reason', is: 'damaged' },
      ],
    } as const
    expect(lint({ materials: [{ ...licence, when: never }, oldCard] })[0]).toContain(
      'materials/driving-licence: no answer, variant or subject',
    )
    // The paper is asked of whoever lost the card; who damaged it cannot have answered.
    expect(
      lint({
        materials: [
          licence,
          { ...oldCard, parts: oldCard.parts.map((part) => ({ ...part, when: { field: 'paper', filled: true } })) },
        ],
      }),
    ).toHaveLength(2)
  })
  test('a demand for the certificate that was declared lost', () => {
    expect(lint({ materials: [licence, { ...oldCard, when: undefined }] })).toEqual([
      'card-reissue 全国 2026-11-21 materials/old-card: is asked although the certificate was declared lost',
    ])
  })
  test('a loss that can be declared, and nothing says when it is', () => {
    expect(lint({ lost: undefined })).toEqual([
      'card-reissue 全国 2026-11-21 lost: a loss can be declared, but nothing says when it is',
    ])
  })
  test('a sample picture that is not drawn', () => {
    expect(lintServices({ [item.code]: item }, [], today, drawn.slice(1)).problems).toEqual([
      'card-reissue 全国 2026-11-21 materials/driving-licence/main: no sample picture main',
    ])
  })
})

test('what is only believed or provisional is told without failing', () => {
  const { warnings } = lintServices(services, provinces, today)
  expect(warnings).toContainEqual(expect.stringMatching(/^certificate-renewal: \d+处只是推定/))
  expect(warnings).toContain('taxi-certificate-change: 暂定，指南没有写')
})
