import { cardReissue, cardReissueItem as item, gansu } from '../../tests/fixtures/card-reissue'
import { visibleMaterials } from '../journey'
import { amend, amended, applyAmendment, type Amendment, type Province } from './amend'
import { certificateRenewal } from '../services/certificate-renewal'
import { integrityAssessment } from '../services/integrity-assessment'
import type { ServiceDefinition } from './definition'
import { guide } from './source'

const source = [guide('S0', '三.4')]
const base = { source, from: '2026-01-01' }
const day = '2026-11-21'
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id)
const province = (...changes: Amendment[]): Province => ({
  code: '62',
  name: '甘肃省',
  amendments: [{ service: item.code, changes }],
})

describe('one amendment', () => {
  test('adds at the end, or before a named neighbour', () => {
    const notice = { id: 'photo', text: '照片要近期的。' }
    expect(ids(applyAmendment(item, { ...base, op: 'add', list: 'notice', value: notice }).notice)).toEqual([
      'truth',
      'photo',
    ])
    expect(
      ids(applyAmendment(item, { ...base, op: 'add', list: 'notice', before: 'truth', value: notice }).notice),
    ).toEqual(['photo', 'truth'])
  })
  test('replaces in place', () => {
    const changed = applyAmendment(item, {
      ...base,
      op: 'replace',
      list: 'checklist',
      id: 'same',
      value: { id: 'same', text: '逐项核对' },
    })
    expect(changed.checklist).toEqual([{ id: 'same', text: '逐项核对' }])
  })
  test('removes', () => {
    expect(
      applyAmendment(item, { ...base, op: 'remove', list: 'eligibility', id: 'age' }).eligibility.map(({ id }) => id),
    ).toEqual(['holds'])
  })
  test('finds a variant by its code', () => {
    expect(
      applyAmendment(item, { ...base, op: 'remove', list: 'variants', id: 'agent' }).variants.map(({ code }) => code),
    ).toEqual(['own'])
  })
  test('changes one part of a two-part material and leaves the other', () => {
    const [main] = item.materials[0]!.parts
    const changed = applyAmendment(item, {
      ...base,
      op: 'replace',
      list: 'parts',
      material: 'driving-licence',
      id: 'second',
      value: { ...main!, id: 'second', label: '副页', max: 4 },
    })
    expect(changed.materials[0]!.parts).toEqual([main, { ...main, id: 'second', label: '副页', max: 4 }])
    const removed = applyAmendment(changed, {
      ...base,
      op: 'remove',
      list: 'parts',
      material: 'driving-licence',
      id: 'main',
    })
    expect(ids(removed.materials[0]!.parts)).toEqual(['second'])
  })
  test('leaves the definition it was given alone', () => {
    const before = JSON.stringify(item)
    amended(item, gansu, day)
    expect(JSON.stringify(item)).toBe(before)
  })
})

describe('an amendment that hits nothing is a mistake and says so', () => {
  test.each<[string, Amendment]>([
    [
      'replace of an unknown id',
      { ...base, op: 'replace', list: 'notice', id: 'gone', value: { id: 'gone', text: 'x' } },
    ],
    ['remove of an unknown id', { ...base, op: 'remove', list: 'materials', id: 'gone' }],
    ['add before an unknown id', { ...base, op: 'add', list: 'notice', before: 'gone', value: { id: 'x', text: 'x' } }],
    ['add of an id that is there', { ...base, op: 'add', list: 'notice', value: { id: 'truth', text: 'x' } }],
    ['a part of an unknown material', { ...base, op: 'remove', list: 'parts', material: 'gone', id: 'main' }],
    ['an unknown part', { ...base, op: 'remove', list: 'parts', material: 'driving-licence', id: 'gone' }],
  ])('%s', (_name, change) => expect(() => applyAmendment(item, change)).toThrow(/gone|truth/))
})

describe('a province', () => {
  test('has its parts, promise, notice and variants instead of the national ones', () => {
    const own = amended(item, gansu, day)
    expect(ids(own.materials[0]!.parts)).toEqual(['main', 'second', 'archive'])
    expect(ids(own.notice)).toEqual(['window', 'truth'])
    expect(own.promise).toMatchObject({ acceptWorkdays: 1, decideFrom: 'submission' })
    expect(own.variants.map(({ code }) => code)).toEqual(['own'])
  })
  test('can put a condition on a part', () => {
    const own = amended(item, gansu, day)
    const second = (reason: string) =>
      visibleMaterials(own, { variant: 'own', answers: { reason } })[0]!.parts.map(({ id }) => id)
    expect(second('lost')).toContain('second')
    expect(second('damaged')).not.toContain('second')
  })
  test.each([
    ['2025-12-31', 1, 2],
    ['2026-01-01', 2, 3],
    ['2026-12-31', 2, 3],
    ['2027-01-01', 1, 3],
  ])(
    'on %s has %i notices and %i parts: every change is in force from its first to its last day',
    (on, notices, parts) => {
      const own = amended(item, gansu, on)
      expect([own.notice.length, own.materials[0]!.parts.length]).toEqual([notices, parts])
    },
  )
  test('without amendments has the national definition itself', () => {
    expect(amended(item, undefined, day)).toBe(item)
    expect(amended(item, { code: '41', name: '河南省', amendments: [] }, day)).toEqual(item)
  })
  test('that amends another item changes nothing here', () => {
    expect(
      amended(item, { ...gansu, amendments: gansu.amendments.map((one) => ({ ...one, service: 'other' })) }, day),
    ).toEqual(item)
  })
  test('cannot remove a field that a condition still reads', () => {
    expect(() => amended(item, province({ ...base, op: 'remove', list: 'fields', id: 'reported' }), day)).toThrow(
      /62.*unknown field reported/,
    )
  })
  test('cannot put in what is no definition', () => {
    const broken = { id: 'x', text: 1 } as unknown as { id: string; text: string }
    expect(() => amended(item, province({ ...base, op: 'add', list: 'notice', value: broken }), day)).toThrow()
  })
  test('must cite its source and say from when', () => {
    expect(() => amend(cardReissue, [{ ...base, source: [], op: 'remove', list: 'notice', id: 'truth' }])).toThrow()
    for (const days of [
      { from: '2026' },
      { from: '2026-02-31' },
      { from: '2026-01-01', to: '2026-13-40' },
      { from: '2026-01-02', to: '2026-01-01' },
    ]) {
      expect(() => amend(cardReissue, [{ ...base, ...days, op: 'remove', list: 'notice', id: 'truth' }])).toThrow()
    }
    expect(() =>
      amend(cardReissue, [
        { ...base, from: '2026-01-01', to: '2026-01-01', op: 'remove', list: 'notice', id: 'truth' },
      ]),
    ).not.toThrow()
  })
})

// Compiled by `npm run types`: an amendment knows the field ids of what it amends.
export const doesNotCompile = () => {
  const value = { id: 'page', name: '页', form: '原件影像' as const, reason: '核对', source, parts: [] }
  amend(cardReissue, [
    { ...base, op: 'add', list: 'materials', value: { ...value, when: { field: 'reason', is: 'lost' } } },
  ])
  // A field that the province adds itself may be named too.
  const field = { id: 'branch', kind: 'text', label: '网点', props: { max: 20 }, source } as const
  amend(cardReissue, [
    { ...base, op: 'add', list: 'fields', value: field },
    { ...base, op: 'add', list: 'materials', value: { ...value, when: { field: 'branch', filled: true } } },
  ])
  amend(cardReissue, [
    // @ts-expect-error the condition names a field that the item does not have
    { ...base, op: 'add', list: 'materials', value: { ...value, when: { field: 'raeson', is: 'lost' } } },
  ])
}

describe('what goes along', () => {
  test('a removed field takes with it what it would have written into the register', () => {
    const changed = applyAmendment(certificateRenewal as unknown as ServiceDefinition, {
      op: 'remove',
      list: 'fields',
      id: 'residence',
    })
    expect(changed.register).not.toContainEqual(expect.objectContaining({ field: 'residence' }))
  })
  test('without a card none is recorded, and an item without one cannot lose it', () => {
    const changed = applyAmendment(certificateRenewal as unknown as ServiceDefinition, { op: 'remove', list: 'card' })
    expect([changed.result, changed.register.filter(({ op }) => op === 'issueCard')]).toEqual([
      { form: 'approval', title: certificateRenewal.result.title },
      [],
    ])
    expect(() => applyAmendment(changed, { op: 'remove', list: 'card' })).toThrow('there is no card')
    expect(
      amend(certificateRenewal, [{ op: 'remove', list: 'card', source, from: '2026-01-01' }]).changes,
    ).toHaveLength(1)
  })
})

describe('a province replaces a table of grades, or adds one of a later day', () => {
  const of = integrityAssessment as unknown as ServiceDefinition
  const rulesOf = ({ result }: ServiceDefinition) => (result.form === 'grade' ? result.rules : [])
  const [rule] = rulesOf(of)
  const strict = { ...rule!, rows: [{ grade: 'B', pointsFrom: 0, pointsTo: 999, why: '省里另有规定' }] }
  test('the rows are then the bounds of that province', () => {
    const changed = applyAmendment(of, { op: 'replace', list: 'gradeRules', id: rule!.id, value: strict })
    expect(rulesOf(changed)[0]!.rows).toEqual(strict.rows)
    expect(rulesOf(of)[0]).toBe(rule)
  })
  test('a rule that is not there and an item without grades are no silent no-op', () => {
    expect(() => applyAmendment(of, { op: 'replace', list: 'gradeRules', id: 'x', value: strict })).toThrow(
      'there is no x',
    )
    expect(() =>
      applyAmendment(certificateRenewal as unknown as ServiceDefinition, {
        op: 'add',
        list: 'gradeRules',
        value: strict,
      }),
    ).toThrow('there is no grade')
  })
})
