import { cardReissueItem } from '../../tests/fixtures/card-reissue'
import { services } from '../services'
import { defineService } from './define'
import type { ServiceDefinition } from './definition'
import { definitionProblems } from './definition-problems'
import { guide } from './source'

type Change = (item: ServiceDefinition) => unknown
const copy = () => JSON.parse(JSON.stringify(cardReissueItem)) as ServiceDefinition
/** What a definition that came over some untyped road is refused with. */
const refusal = (change: Change): string => {
  const { code: _code, ...rest } = copy()
  try {
    defineService({ code: 'card-reissue', ...rest, ...(change(copy()) as Partial<ServiceDefinition>) })
  } catch (error) {
    return (error as Error).message
  }
  return ''
}

test('the definitions that the product ships have no problems', () => {
  for (const item of Object.values(services)) expect(definitionProblems(item)).toEqual([])
  expect(definitionProblems(cardReissueItem)).toEqual([])
})

test('a definition is plain data: it survives JSON', () => expect(refusal(copy)).toBe(''))

const when =
  (list: 'fields' | 'materials', at: number, condition: unknown): Change =>
  (item) => ({ [list]: (item[list] as object[]).map((one, n) => (n === at ? { ...one, when: condition } : one)) })

describe('is refused when it is loaded', () => {
  test.each<[string, Change, string]>([
    [
      'a typo in a field condition',
      when('fields', 1, { field: 'raeson', is: 'lost' }),
      'fields/reported: condition names unknown field raeson',
    ],
    [
      'a typo in a material condition',
      when('materials', 1, { any: [{ field: 'reason', is: 'lost' }, { not: { field: 'nots', filled: true } }] }),
      'materials/old-card: condition names unknown field nots',
    ],
    [
      'a typo in a part condition',
      (item) => ({
        materials: item.materials.map((one) => ({
          ...one,
          parts: one.parts.map((part) => ({ ...part, when: { field: 'nots', filled: true } })),
        })),
      }),
      'materials/old-card/parts/records: condition names unknown field nots',
    ],
    [
      'an unknown variant',
      when('fields', 3, { all: [{ variant: 'agents' }] }),
      'fields/agent: condition names unknown variant agents',
    ],
    [
      'a field that stands twice',
      (item) => ({ fields: item.fields.concat(item.fields[0]!) }),
      'fields/reason stands twice',
    ],
    [
      'a material that stands twice',
      (item) => ({ materials: item.materials.concat(item.materials[0]!) }),
      'materials/driving-licence stands twice',
    ],
    [
      'a part that stands twice',
      (item) => ({ materials: item.materials.map((one) => ({ ...one, parts: one.parts.concat(one.parts) })) }),
      'materials/driving-licence/parts/main stands twice',
    ],
    [
      'a refusal that stands twice',
      (item) => ({ refusals: item.refusals.concat(item.refusals) }),
      'refusals/other stands twice',
    ],
    [
      'a part that wants more pictures than it takes',
      (item) => ({
        materials: item.materials.map((one) => ({ ...one, parts: one.parts.map((part) => ({ ...part, min: 4 })) })),
      }),
      'materials/driving-licence/parts/main: min 4 is more than max 1',
    ],
    [
      'props that do not fit the kind',
      (item) => ({ fields: item.fields.map((one) => ({ ...one, props: { ...one.props, colour: 'red' } })) }),
      'fields/reason: props do not fit kind choice',
    ],
    [
      'an operation on an unknown field',
      () => ({ register: [{ op: 'setHolder', key: 'unit', field: 'untis' }] }),
      'register: operation names unknown field untis',
    ],
    [
      'an operation that would change who somebody is',
      () => ({ register: [{ op: 'setHolder', key: 'idNumber', field: 'unit' }] }),
      'register/0',
    ],
    [
      'a grade row with an unknown grade',
      () => ({
        result: {
          form: 'grade',
          title: 't',
          voucher: { kind: 'integrity-grade', title: 'k', numberWord: 'n' },
          rules: [
            {
              id: 'r',
              from: '2000-01-01',
              grades: [
                { code: 'A', word: '好' },
                { code: 'B', word: '差' },
              ],
              rows: [{ grade: 'C', pointsFrom: 0, pointsTo: 1, why: 'x' }],
              source: [guide('S3', '四')],
            },
          ],
        },
      }),
      'result/r: row names unknown grade C',
    ],
    ['a member that nobody knows', () => ({ colour: 'red' }), 'colour'],
    [
      'a rule without a source',
      (item) => ({ eligibility: item.eligibility.map((one) => ({ ...one, source: [] })) }),
      'eligibility/0/source',
    ],
    ['an item number of three digits', () => ({ item: '920' }), 'item'],
    [
      'a kind of field that does not exist',
      (item) => ({ fields: item.fields.map((one) => ({ ...one, kind: 'colour' })) }),
      'fields/0/kind',
    ],
  ])('%s', (_name, change, text) => expect(refusal(change)).toContain(text))

  test('with every problem at once, not only the first', () => {
    const text = refusal((item) => ({
      fields: item.fields.map((one) => ({ ...one, when: { field: 'gone', filled: true } })),
    }))
    expect(text.match(/unknown field gone/g)).toHaveLength(cardReissueItem.fields.length)
  })
})

// Compiled by `npm run types`: each expected error is a typo that must not compile; without one the check fails.
export const doesNotCompile = () => {
  const { fields: _fields, materials: _materials, register: _register, ...others } = copy()
  const rest = { ...others, register: [] }
  const source = [guide('S3', '四')]
  const part = {
    id: 'page',
    label: '页',
    min: 1,
    max: 1,
    sample: 'page',
    photo: { kind: 'document' as const, advice: [] },
  }
  const reason = { id: 'reason', kind: 'text', label: '原因', props: { max: 10 }, source } as const
  const material = { id: 'card', name: '证', form: '原件影像', reason: '核对', source, parts: [part] } as const
  defineService({ ...rest, fields: [reason], materials: [material] })
  defineService({
    ...rest,
    // @ts-expect-error a condition of a field names a field that is not there
    fields: [reason, { ...reason, id: 'other', when: { field: 'raeson', is: 'x' } }],
    materials: [],
  })
  // @ts-expect-error a condition of a material names a field that is not there
  defineService({ ...rest, fields: [reason], materials: [{ ...material, when: { field: 'raeson', is: 'x' } }] })
  defineService({
    ...rest,
    fields: [reason],
    // @ts-expect-error a condition of a part names a field that is not there
    materials: [{ ...material, parts: [{ ...part, when: { field: 'raeson', is: 'x' } }] }],
  })
  defineService({
    ...rest,
    fields: [reason],
    materials: [],
    // @ts-expect-error an operation puts a field into the register that is not there
    register: [{ op: 'setHolder', key: 'unit', field: 'raeson' }],
  })
}
