import { cardReissueItem } from '../../tests/fixtures/card-reissue'
import { licenceRenewal, recordSearch, specimenItems, vehicleReview } from '../../tests/fixtures/specimen-items'
import { integrityAssessment } from '../services/integrity-assessment'
import { defineService } from './define'
import type { ServiceDefinition } from './definition'
import { definitionProblems } from './definition-problems'
import { guide } from './source'
import { subjectNames } from '../registry/record'

// Written down without the compiler's help, as a definition that comes over an untyped road would be.
const source = [guide('S2', '七')]
const vehicle = vehicleReview as unknown as ServiceDefinition
const licence = licenceRenewal as unknown as ServiceDefinition
const person = recordSearch as unknown as ServiceDefinition
const grading = integrityAssessment as unknown as ServiceDefinition
const certificate = cardReissueItem
const problems = (of: ServiceDefinition, change: object): string[] =>
  definitionProblems({ ...of, ...change } as ServiceDefinition)

const texts = { now: '可以办', notYet: '还不能办', closed: '已经结束' }
const window = (change: object) => ({
  eligibility: [
    { id: 'w', label: '时间', source, rule: { kind: 'window', anchor: 'validUntil', roll: false, texts, ...change } },
  ],
})
const rule = (one: object) => ({ eligibility: [{ id: 'n', label: '条件', source, rule: one }] })
const field = (one: object) => ({ id: 'extra', kind: 'text', label: '说明', props: { max: 30 }, source, ...one })
const extra = (of: ServiceDefinition, one: object) => ({ fields: [...of.fields, field(one)] })

test.each(specimenItems)('the specimen $item.code has none', ({ item }) => expect(definitionProblems(item)).toEqual([]))

describe('words of another subject', () => {
  test.each<[string, ServiceDefinition, object, string]>([
    ['a day', licence, window({ anchor: 'reviewedUntil' }), 'eligibility/w: a licence has no day reviewedUntil'],
    [
      'a day',
      certificate,
      window({ anchor: 'reviewedUntil' }),
      'eligibility/w: a certificate has no day reviewedUntil',
    ],
    [
      'a state',
      certificate,
      rule({ kind: 'registerStatus', allowed: ['normal', 'moved'] }),
      'eligibility/n: a certificate is never moved',
    ],
    [
      'a state',
      vehicle,
      rule({ kind: 'registerStatus', allowed: ['revoked'] }),
      'eligibility/n: a vehicle is never revoked',
    ],
    [
      'a part',
      vehicle,
      rule({ kind: 'part', codes: ['02001'], none: '没有' }),
      'eligibility/n: there is no part 02001',
    ],
    [
      'a part that has an item of its own',
      certificate,
      rule({
        kind: 'part',
        codes: ['02001'],
        none: '没有',
        others: { codes: ['general'], text: '去那里', insteadGoTo: 'contact' },
      }),
      'eligibility/n: there is no part general',
    ],
    ['a rule', person, window({}), 'eligibility/w: window says nothing of a person'],
    [
      'a rule',
      vehicle,
      rule({ kind: 'age', limits: [{ from: '2000-01-01', max: 60 }] }),
      'eligibility/n: age says nothing of a vehicle',
    ],
    [
      'a value to lock',
      vehicle,
      { locked: [{ key: 'idNumber', label: '证件号', source }] },
      'locked: a vehicle has no idNumber',
    ],
    [
      'a value to fill in',
      vehicle,
      extra(vehicle, { prefill: 'unit' }),
      'fields/extra: a vehicle has no unit to fill in',
    ],
    [
      'a value that is shown masked and never filled in',
      certificate,
      extra(certificate, { prefill: 'idNumber' }),
      'fields/extra: a certificate has no idNumber to fill in',
    ],
    [
      'a kind of field',
      vehicle,
      extra(vehicle, { kind: 'category', props: {} }),
      'fields/extra: kind category is not asked about a vehicle',
    ],
    [
      'an operation',
      vehicle,
      { register: [{ op: 'setHolder', key: 'phone', field: 'phone' }] },
      'register: setHolder does nothing to a vehicle',
    ],
    [
      'an operation',
      certificate,
      { register: [{ op: 'extendReview', months: 12 }] },
      'register: extendReview does nothing to a certificate',
    ],
    [
      'an operation',
      licence,
      { register: [{ op: 'issueCard', why: '补发' }] },
      'register: issueCard does nothing to a licence',
    ],
    [
      'a voucher',
      vehicle,
      {
        result: {
          form: 'approval',
          title: '年审',
          voucher: { kind: 'integrity-grade', title: '证', numberWord: '年审' },
        },
      },
      'result: voucher integrity-grade says nothing of a vehicle',
    ],
    ['a grade', vehicle, { result: grading.result }, 'result: a vehicle is not graded'],
  ])('%s: %#', (_what, of, change, problem) => expect(problems(of, change)).toContain(problem))
})

describe('who may apply', () => {
  test.each([
    ['certificate', 'operator'],
    ['person', 'operator'],
    ['licence', 'person'],
  ] as const)('for a %s no %s', (subject, party) => {
    const of = specimenItems.find((one) => one.subject === subject)!.item
    const problem = `a ${party} cannot apply for a ${subject}`
    expect(problems(of, { applicant: [party] })).toEqual([problem])
    expect(problems(of, { applicant: [...of.applicant, party] })).toEqual([problem])
  })
  test('for a vehicle either', () => expect(problems(vehicle, { applicant: ['operator', 'person'] })).toEqual([]))
})

describe('names that nothing has', () => {
  test('an exclusion group that is not the item’s: its own cases would never be found', () =>
    expect(problems(vehicle, rule({ kind: 'exclusive', group: 'vehicle-revue' }))).toEqual([
      "eligibility/n: group vehicle-revue is not the item's vehicle-review",
    ]))
  test.each<[string, object]>([
    ['a sentence', { texts: { ...texts, now: '{untill}截止' } }],
    ['the late sentence', { texts: { ...texts, late: '{untill}截止' } }],
    ['a county’s sentence', { local: [{ division: '441581', texts: { ...texts, closed: '{untill}结束' } }] }],
    ['what is said of the lapsed', { lapsed: { afterDays: 180, text: '{untill}要注销' } }],
  ])('a placeholder in %s', (_where, change) =>
    expect(problems(licence, window(change))).toEqual(['eligibility/w: {untill} stands for nothing']),
  )
  test('placeholders that stand for something have no problem', () =>
    expect(
      problems(licence, window({ texts: { now: '{from}{until}', notYet: '{since}{end}', closed: '{next}' } })),
    ).toEqual([]))
  test('a part in a condition, wherever it stands', () => {
    const when = { not: { any: [{ parts: ['02001'] }, { variant: 'standard' }] } }
    expect(problems(vehicle, extra(vehicle, { when }))).toEqual(['fields/extra: there is no part 02001'])
    const [material] = vehicle.materials
    expect(problems(vehicle, { materials: [{ ...material, when }] })).toEqual([
      'materials/vehicle-licence: there is no part 02001',
    ])
    expect(problems(vehicle, { lost: when })).toEqual(['lost: there is no part 02001'])
    expect(problems(vehicle, { result: { form: 'approval', title: '证', card: when } })).toEqual([
      'result/card: there is no part 02001',
    ])
  })
  test('a tick list in a condition that is not there', () => {
    const register = [{ op: 'issueCard', why: '补发', when: { covers: 'scopes' } }]
    expect(problems(vehicle, { register })).toEqual(['register/issueCard: condition names unknown field scopes'])
  })
  test('a part that a field offers alone', () =>
    expect(problems(certificate, extra(certificate, { kind: 'category', props: { only: ['02001', '2001'] } }))).toEqual(
      ['fields/extra: there is no part 2001'],
    ))
})

describe('props of a kind', () => {
  test.each([
    ['text', { max: 30, maxx: 30 }],
    ['text', {}],
    ['phone', { landlines: true }],
    ['choice', { options: [{ value: 'a', label: '甲' }] }],
    ['authority', { colour: 'red' }],
  ])('%s with %j', (kind, props) =>
    expect(problems(certificate, extra(certificate, { kind, props }))).toEqual([
      `fields/extra: props do not fit kind ${kind}`,
    ]),
  )
})

describe('an item that is done per part', () => {
  test('has a field that asks which', () => {
    expect(problems(certificate, { perPart: true })).toEqual(['perPart: no field asks which part of a certificate'])
    const one = extra(certificate, { kind: 'category', props: {} })
    expect(problems(certificate, { perPart: true, ...one })).toEqual([])
  })
  test('a tick list does not say which one', () => {
    const many = extra(certificate, { kind: 'category', props: { many: true } })
    expect(problems(certificate, { perPart: true, ...many })).toHaveLength(1)
  })
  test('is about something that has parts', () =>
    expect(problems(person, { perPart: true })).toEqual(['perPart: no field asks which part of a person']))
})

test('a definition with such a problem is not loaded, and every one is named', () => {
  const wrong = { ...vehicle, perPart: true, locked: [{ key: 'idNumber', label: '证件号', source }] }
  expect(() => defineService(wrong as unknown as Parameters<typeof defineService>[0])).toThrow(
    'service vehicle-review: locked: a vehicle has no idNumber; perPart: no field asks which part of a vehicle',
  )
})
test('whatever it is told to be about, an item of another subject does not load', () => {
  for (const { item, subject } of specimenItems)
    for (const other of subjectNames.filter((name) => name !== subject))
      expect(problems(item, { subject: other })).not.toEqual([])
})

describe('an id that stands twice in its list', () => {
  const lists = ['eligibility', 'notice', 'checklist', 'refusals', 'questions', 'elsewhere', 'contacts'] as const
  const doubled = (of: ServiceDefinition, list: (typeof lists)[number]) => {
    const [first] = of[list] ?? []
    return { [list]: [...(of[list] ?? []), first ?? { id: 'new' }, ...(first ? [] : [{ id: 'new' }])] }
  }
  test.each(lists)('is refused among the %s', (list) =>
    expect(problems(grading, doubled(grading, list))).toContainEqual(
      expect.stringMatching(new RegExp(`^${list}/[\\w-]+ stands twice$`)),
    ),
  )
  test('is refused among the variants', () =>
    expect(problems(grading, { variants: [...grading.variants, grading.variants[0]] })).toContain(
      `variants/${grading.variants[0]!.code} stands twice`,
    ))
})
