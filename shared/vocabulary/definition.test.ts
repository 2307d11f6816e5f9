import { subjectNames, type SubjectName } from '../registry/record'
import { defineService } from './define'
import { definitionSchema } from './definition'
import type { EligibilityNode, ServiceDefinition } from './definition'
import { subjectsOfRule, type RuleName } from './eligibility'
import { ruleNames } from './eligibility/kind'
import type { Field, Locked } from './field'
import { operationSchema, subjectsOfOperation, type OperationName, type RegisterOperation } from './operations'
import { guide } from './source'
import { usual } from '../../tests/fixtures/specimen-items/usual'

const source = [guide('S2', '七')]

/** True where two types are the same, and nothing else: a table that says more or less does not compile. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const holds = <T extends true>(): T => true as T

// What the compiler lets an item about each subject name: one table, held equal to the types.
type Operations<S extends SubjectName> = RegisterOperation<string, S>['op']
type Rules<S extends SubjectName> = EligibilityNode<S>['rule']['kind']
holds<
  Same<
    Operations<'certificate'>,
    'addAssessment' | 'setHolder' | 'renewValidity' | 'issueCard' | 'cancelCategories' | 'correct'
  >
>()
holds<Same<Operations<'vehicle'>, 'renewValidity' | 'extendReview' | 'issueCard' | 'cancel'>>()
holds<Same<Operations<'licence'>, 'renewValidity'>>()
holds<Same<Operations<'person'>, 'linkHolder'>>()
holds<Same<Rules<'certificate'>, 'holds' | 'window' | 'age' | 'part' | 'registerStatus' | 'exclusive'>>()
holds<Same<Rules<'vehicle'>, 'holds' | 'window' | 'part' | 'registerStatus' | 'exclusive' | 'mass'>>()
holds<Same<Rules<'licence'>, 'holds' | 'window' | 'part' | 'registerStatus' | 'exclusive'>>()
holds<Same<Rules<'person'>, 'age' | 'exclusive'>>()

const operations: Record<SubjectName, OperationName[]> = {
  certificate: ['addAssessment', 'cancelCategories', 'correct', 'issueCard', 'renewValidity', 'setHolder'],
  vehicle: ['cancel', 'extendReview', 'issueCard', 'renewValidity'],
  licence: ['renewValidity'],
  person: ['linkHolder'],
}
const rules: Record<SubjectName, RuleName[]> = {
  certificate: ['age', 'exclusive', 'holds', 'part', 'registerStatus', 'window'],
  vehicle: ['exclusive', 'holds', 'mass', 'part', 'registerStatus', 'window'],
  licence: ['exclusive', 'holds', 'part', 'registerStatus', 'window'],
  person: ['age', 'exclusive'],
}
const everyOperation = operationSchema.def.options.map((one) => one.shape.op.def.values[0] as OperationName)

describe.each(subjectNames)('an item about a %s', (subject) => {
  test('may name these operations and no others, at load as for the compiler', () =>
    expect(everyOperation.filter((op) => subjectsOfOperation(op).includes(subject)).sort()).toEqual(
      operations[subject],
    ))
  test('may have these rules and no others, at load as for the compiler', () =>
    expect(ruleNames.filter((name) => subjectsOfRule(name).includes(subject)).sort()).toEqual(rules[subject]))
})
test('a definition about something else is none', () => {
  const { subject } = definitionSchema.shape
  expect([...subjectNames, 'ship'].map((one) => subject.safeParse(one).success)).toEqual([
    true,
    true,
    true,
    true,
    false,
  ])
})

const item = {
  ...usual,
  code: 'specimen',
  item: '97',
  name: '样本',
  short: '样本',
  who: '样本',
  exclusionGroup: 'specimen',
  locked: [],
  fields: [],
  materials: [],
  register: [],
  result: { form: 'approval' as const, title: '样本' },
}
const node = { id: 'n', label: '条件', source }
const exclusive = [{ ...node, rule: { kind: 'exclusive' as const, group: 'specimen' } }]
const texts = { now: '可以办', notYet: '还不能办', closed: '已经结束' }
const window = { kind: 'window' as const, roll: false, texts }

// Compiled by `npm run types`: every pair that is allowed compiles, every other one must not.
export const pairs = () => {
  defineService({ ...item, subject: 'certificate', applicant: ['person'], eligibility: exclusive })
  defineService({ ...item, subject: 'person', applicant: ['person'], eligibility: exclusive })
  defineService({ ...item, subject: 'vehicle', applicant: ['operator'], eligibility: exclusive })
  defineService({ ...item, subject: 'vehicle', applicant: ['person'], eligibility: exclusive })
  defineService({ ...item, subject: 'vehicle', applicant: ['operator', 'person'], eligibility: exclusive })
  defineService({ ...item, subject: 'licence', applicant: ['operator'], eligibility: exclusive })
  // @ts-expect-error an operator has no certificate
  defineService({ ...item, subject: 'certificate', applicant: ['operator'], eligibility: exclusive })
  // @ts-expect-error an operator is no person
  defineService({ ...item, subject: 'person', applicant: ['operator'], eligibility: exclusive })
  // @ts-expect-error a licence belongs to an operator
  defineService({ ...item, subject: 'licence', applicant: ['person'], eligibility: exclusive })
  // @ts-expect-error one party too many
  defineService({ ...item, subject: 'certificate', applicant: ['person', 'operator'], eligibility: exclusive })
  // @ts-expect-error one party too many
  defineService({ ...item, subject: 'person', applicant: ['person', 'operator'], eligibility: exclusive })
  // @ts-expect-error one party too many
  defineService({ ...item, subject: 'licence', applicant: ['operator', 'person'], eligibility: exclusive })
  // @ts-expect-error a party that there is not
  defineService({ ...item, subject: 'vehicle', applicant: ['driver'], eligibility: exclusive })
}

export const wordsOfAnotherSubject = () => {
  const vehicle = { ...item, subject: 'vehicle' as const, applicant: ['operator' as const], eligibility: exclusive }
  const certificate = {
    ...item,
    subject: 'certificate' as const,
    applicant: ['person' as const],
    eligibility: exclusive,
  }
  const licence = { ...item, subject: 'licence' as const, applicant: ['operator' as const], eligibility: exclusive }
  const person = { ...item, subject: 'person' as const, applicant: ['person' as const], eligibility: exclusive }
  const contact = { id: 'contact', kind: 'text', label: '联系人', props: { max: 20 }, source } as const

  defineService({ ...vehicle, register: [{ op: 'extendReview', months: 12 }] })
  // @ts-expect-error a certificate is not reviewed
  defineService({ ...certificate, register: [{ op: 'extendReview', months: 12 }] })
  // @ts-expect-error a vehicle has no qualification grades
  defineService({ ...vehicle, register: [{ op: 'addAssessment' }] })
  // @ts-expect-error a licence has no card
  defineService({ ...licence, register: [{ op: 'issueCard', why: '补发' }] })
  // @ts-expect-error somebody alone has no term
  defineService({ ...person, register: [{ op: 'renewValidity', years: 4, from: 'expiry' }] })
  // @ts-expect-error only somebody whose record is not found has one given to him
  defineService({ ...certificate, register: [{ op: 'linkHolder' }] })

  defineService({ ...vehicle, eligibility: [{ ...node, rule: { ...window, anchor: 'reviewedUntil' } }] })
  // @ts-expect-error a certificate is not reviewed
  defineService({ ...certificate, eligibility: [{ ...node, rule: { ...window, anchor: 'reviewedUntil' } }] })
  // @ts-expect-error of a licence the first issue is not known
  defineService({ ...licence, eligibility: [{ ...node, rule: { ...window, anchor: 'firstIssued' } }] })
  // @ts-expect-error a day that there is not
  defineService({ ...vehicle, eligibility: [{ ...node, rule: { ...window, anchor: 'reviewedUntill' } }] })
  // @ts-expect-error nothing of somebody alone has a window
  defineService({ ...person, eligibility: [{ ...node, rule: { ...window, anchor: 'validUntil' } }] })

  defineService({ ...vehicle, eligibility: [{ ...node, rule: { kind: 'registerStatus', allowed: ['moved'] } }] })
  // @ts-expect-error a vehicle is not 吊销
  defineService({ ...vehicle, eligibility: [{ ...node, rule: { kind: 'registerStatus', allowed: ['revoked'] } }] })
  // @ts-expect-error a certificate does not move away
  defineService({ ...certificate, eligibility: [{ ...node, rule: { kind: 'registerStatus', allowed: ['moved'] } }] })
  // @ts-expect-error a vehicle has no age
  defineService({ ...vehicle, eligibility: [{ ...node, rule: { kind: 'age', limits: [{ from: '', max: 60 }] } }] })

  defineService({ ...vehicle, fields: [{ ...contact, prefill: 'phone' }] })
  // @ts-expect-error a vehicle has no employer
  defineService({ ...vehicle, fields: [{ ...contact, prefill: 'unit' }] })
  // @ts-expect-error a certificate has no plate
  defineService({ ...certificate, fields: [{ ...contact, prefill: 'plate' }] })

  defineService({ ...vehicle, locked: [{ key: 'plate', label: '车牌号', source }] })
  // @ts-expect-error a vehicle has no identity number
  defineService({ ...vehicle, locked: [{ key: 'idNumber', label: '证件号', source }] })
  // @ts-expect-error a certificate has no plate
  defineService({ ...certificate, locked: [{ key: 'plate', label: '车牌号', source }] })
  // @ts-expect-error a licence has no categories
  defineService({ ...licence, locked: [{ key: 'categories', label: '类别', source }] })
}

// An item of one subject is not taken for an item of another where that counts.
export const assigned = (vehicle: ServiceDefinition<string, 'vehicle'>, key: Locked<'vehicle'>, field: Field) => {
  // @ts-expect-error an item about a vehicle is none about a certificate
  const certificate: ServiceDefinition<string, 'certificate'> = vehicle
  // @ts-expect-error a key of a vehicle is none of a licence
  const locked: Locked<'licence'> = key
  // @ts-expect-error a field of any subject is none of a vehicle
  const own: Field<string, 'vehicle'> = field
  return [certificate, locked, own]
}
