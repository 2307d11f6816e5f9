import { assess, assessAll } from '../../shared/eligibility'
import { lintServices } from '../../dev/lint-services'
import { onlyWhen } from '../../shared/explain'
import { problems, stepsOf } from '../../shared/journey'
import type { RegisterRecord, SubjectFacts } from '../../shared/registry/record'
import { reminderText, remindersOf } from '../../shared/reminders'
import { ruleWords } from '../../shared/services/rule-words'
import { resolve } from '../../shared/services/resolve'
import { briefOf } from '../../shared/subject-view'
import { upcomingFor } from '../../shared/upcoming'
import { definitionProblems } from '../../shared/vocabulary/definition-problems'
import type { ServiceDefinition } from '../../shared/vocabulary/definition'
import { applyOperations, explainOperations, recordKindOf } from '../../shared/vocabulary/operations'
import { applicantsOf, nounsOf } from '../../shared/vocabulary/subjects'
import { certificate, certificateRecord, certificateSubject } from '../fixtures/certificate'
import { licence, licenceRecord, licenceSubject } from '../fixtures/licence'
import { personRecord, personSubject } from '../fixtures/person'
import { licenceRenewal, recordSearch, specimenItems, vehicleCard, vehicleReview } from '../fixtures/specimen-items'
import { vehicle, vehicleRecord, vehicleSubject } from '../fixtures/vehicle'

const any = (item: unknown) => item as ServiceDefinition
const ask = (item: unknown, today: string, subject?: SubjectFacts, facts: { birth?: string } = {}) =>
  assess(any(item), { today, subject, activeGroups: [], ...facts })
const records: readonly RegisterRecord[] = [certificateRecord(), vehicleRecord(), licenceRecord(), personRecord()]

describe('there is an item for every pair of subject and party that a definition may name', () => {
  test('and for no other', () => {
    const pairs = Object.entries(applicantsOf).flatMap(([subject, parties]) =>
      parties.map((party) => `${subject} × ${party}`),
    )
    expect(specimenItems.map(({ subject, party }) => `${subject} × ${party}`).sort()).toEqual(pairs.sort())
  })
  test.each(specimenItems)('$subject × $party: it is about that, and loads without a problem', (one) => {
    expect([one.item.subject, ...one.item.applicant]).toEqual([one.subject, one.party])
    expect(definitionProblems(one.item)).toEqual([])
  })
  test.each(specimenItems)('$subject × $party: it is resolved for every province, by its own hash', ({ item }) => {
    const resolved = ['', '15', '41', '62'].map((province) => resolve(item, province, undefined, '2026-11-21'))
    expect(resolved.map((one) => one?.definition.subject)).toEqual(Array(4).fill(item.subject))
  })
  test.each(specimenItems)('$subject × $party: the service lint finds nothing', ({ item }) => {
    const drawn = item.materials.flatMap(({ parts }) => parts.map(({ sample }) => sample))
    expect(lintServices({ [item.code]: item }, [], '2026-11-21', drawn).problems).toEqual([])
  })
  test.each(specimenItems)('$subject × $party: it asks for its own kind of subject', ({ item, subject }) => {
    const draft = { variant: item.variants[0]!.code, noticeAgreed: true, statementAgreed: true, answers: {}, files: {} }
    const choose = problems(item, draft, { parts: [] }).filter(({ at }) => at === 'subjectId')
    expect(choose.map(({ message }) => message)).toEqual(subject === 'person' ? [] : [`请${nounsOf(subject).choose}`])
    expect(stepsOf(item)).toContain('subject')
  })
})

describe('普货年审: vehicle × operator', () => {
  const due = vehicleSubject()
  test.each([
    ['2026-10-31', 'notYet', '年审2026年12月31日到期，11月1日 周日起可以办'],
    ['2026-11-01', 'now', '年审2026年12月31日到期，现在可以办'],
    ['2026-12-31', 'now', '年审2026年12月31日到期，现在可以办'],
    ['2027-01-01', 'now', '年审2026年12月31日到期，已经晚了，请尽快办，6月29日 周二截止'],
    ['2027-06-30', 'closed', '年审2026年12月31日到期，已超过180日，请联系发证机关'],
  ])('on %s: %s', (today, outcome, reason) => {
    const answer = ask(vehicleReview, today, due)
    expect(answer).toMatchObject({ outcome, reason, end: '2026-12-31', subjectId: 'vehicle-1' })
  })
  test('a vehicle that is not in use says so in its own word', () =>
    expect(ask(vehicleReview, '2026-11-21', vehicleSubject(vehicle({ status: 'suspended' })))).toMatchObject({
      outcome: 'never',
      reason: '证照库里这辆车是“停运”，不能办理这一项。先向发证机关办恢复营运；不再营运的可以办注销',
    }))
  test('a vehicle for dangerous goods is sent elsewhere, not told of categories', () =>
    expect(ask(vehicleReview, '2026-11-21', vehicleSubject(vehicle({ scopes: ['dangerous'] })))).toMatchObject({
      outcome: 'never',
      insteadGoTo: 'contact',
      reason: '危险货物运输车辆到窗口审验',
    }))
  test('no vehicle, and a case under way', () => {
    expect(ask(vehicleReview, '2026-11-21').reason).toBe('没有查到您的道路运输证')
    const [answer] = assessAll(() => any(vehicleReview), {
      today: '2026-11-21',
      subjects: [due],
      activeGroups: { 'vehicle-1': ['vehicle-review'] },
    })
    expect(answer).toMatchObject({ outcome: 'closed', reason: '这辆车已有一件同类申请在办，办完才能再提交' })
  })
  test('never speaks of a 从业资格证, whatever it answers', () => {
    const states = (['normal', 'suspended', 'moved', 'transferred', 'cancelled'] as const).map((status) =>
      vehicleSubject(vehicle({ status })),
    )
    for (const today of ['2026-01-01', '2026-11-21', '2028-01-01'])
      for (const subject of [undefined, ...states])
        for (const { reason, label } of ask(vehicleReview, today, subject).nodes)
          expect(`${label} ${reason}`).not.toMatch(/从业资格|这本证|类别/)
  })

  const decision = { day: '2026-11-25', answers: {}, parts: ['general'] }
  test('once approved it records the review and moves the day of the next one, and nothing else', () => {
    const before = vehicleRecord()
    const after = applyOperations(vehicleReview.register, before, decision)
    expect(after).toEqual(vehicleRecord(vehicle({ reviewedUntil: '2027-12-31', reviewedOn: '2026-11-25' })))
    expect(explainOperations(vehicleReview.register, before, decision)).toEqual([
      '年审到期日由2026年12月31日改为2027年12月31日',
    ])
  })
  test('it changes a vehicle, and cannot reach a certificate', () => {
    expect(recordKindOf(vehicleReview)).toBe('vehicle')
    expect(definitionProblems({ ...any(vehicleReview), subject: 'certificate' })).toContain(
      'register: extendReview does nothing to a certificate',
    )
  })

  test('what comes next is the review, not the end of the 道路运输证', () => {
    const answers = [{ service: 'vehicle-review', answers: [ask(vehicleReview, '2026-11-21', due)] }]
    expect(upcomingFor(answers, briefOf(vehicleRecord()), '2026-11-21')).toEqual([
      {
        kind: 'due',
        subjectId: 'vehicle-1',
        service: 'vehicle-review',
        day: '2027-06-29',
        reason: '年审2026年12月31日到期，现在可以办',
      },
    ])
  })
  test('of a vehicle that was stopped only that is told; of one that ended nothing', () => {
    const next = (status: 'suspended' | 'cancelled') =>
      upcomingFor([], briefOf(vehicleRecord(vehicle({ status }))), '2026-11-21').map(({ kind, why }) => [kind, why])
    expect([next('suspended'), next('cancelled')]).toEqual([[['wrong', 'status']], []])
  })
  test('to a vehicle of other scopes nothing is told of it', () => {
    const other = vehicle({ scopes: ['dangerous'] })
    const answers = [{ service: 'vehicle-review', answers: [ask(vehicleReview, '2026-11-21', vehicleSubject(other))] }]
    expect(upcomingFor(answers, briefOf(vehicleRecord(other)), '2026-11-21')).toEqual([])
  })
  test('reminders say that the review is due', () => {
    const found = remindersOf(any(vehicleReview), due, '2026-10-01')
    expect(found.map(({ day, kind }) => `${day} ${kind}`)).toEqual([
      '2026-11-01 opens',
      '2026-12-01 expires',
      '2026-12-24 expires',
      '2026-12-31 recommended',
      '2027-06-24 closes',
    ])
    const said = found.map((one) => reminderText(one, '普货年审'))
    expect(said[0]!.text).toContain('车辆年审2026年12月31日到期，现在可以申请普货年审')
    expect(said[1]).toEqual({ word: '年审快到期了', text: '车辆年审2026年12月31日到期，请在到期前申请普货年审。' })
  })
  test('its rule in words counts from the review', () => {
    const [, , , window] = any(vehicleReview).eligibility
    expect(ruleWords(window!, 'vehicle', '', '2026-11-21')[0]).toBe('年审到期前60日起，年审到期后180日为止')
  })
})

describe('道路运输证补发: vehicle × person, a sole trader', () => {
  test.each([
    ['2027-03-14', 'now', '没有迁出'],
    ['2027-03-15', 'closed', '道路运输证2027年3月14日到期，请办换发'],
  ])('on %s: %s', (today, outcome, text) => {
    const answer = ask(vehicleCard, today, vehicleSubject())
    expect(answer.outcome).toBe(outcome)
    expect(answer.nodes.map(({ label, reason }) => `${label} ${reason}`).join()).toContain(text)
  })
  test('a vehicle that moved away has ended here', () =>
    expect(ask(vehicleCard, '2026-11-21', vehicleSubject(vehicle({ status: 'moved' }))).reason).toContain('“迁出”'))
  test.each([
    ['lost', '制发新证（遗失补发），原证遗失作废', '遗失补发'],
    ['damaged', '制发新证（毁损补发），原证毁损作废', '毁损补发'],
  ])('%s: the vehicle gets a new card, and the clerk reads why', (reason, sentence, why) => {
    const decision = { day: '2026-11-25', answers: { reason } }
    expect(explainOperations(vehicleCard.register, vehicleRecord(), decision)).toEqual([sentence])
    const after = applyOperations(vehicleCard.register, vehicleRecord(), decision)
    expect(after.facts.cards).toEqual([expect.objectContaining({ on: '2026-11-25', why })])
    expect({ ...after, facts: { ...after.facts, cards: undefined } }).toEqual(vehicleRecord())
  })
})

describe('经营许可证换发: licence × operator', () => {
  test.each([
    ['2026-10-31', 'notYet', '11月1日 周日起可以换发'],
    ['2026-11-01', 'now', '2026年12月31日到期，现在可以换发'],
    ['2027-01-01', 'closed', '2026年12月31日已到期，请重新申请许可'],
  ])('on %s: %s', (today, outcome, reason) => {
    expect(ask(licenceRenewal, today, licenceSubject())).toMatchObject({ outcome, reason })
  })
  test('a licence that was stopped says so in its own words', () =>
    expect(ask(licenceRenewal, '2026-11-21', licenceSubject(licence({ status: 'suspended' }))).reason).toBe(
      '证照库里这个许可证是“暂停”，不能办理这一项',
    ))
  test('once approved it runs four years longer', () => {
    const decision = { day: '2026-11-25', answers: {} }
    expect(applyOperations(licenceRenewal.register, licenceRecord(), decision)).toEqual(
      licenceRecord(licence({ validFrom: '2026-11-25', validUntil: '2030-12-31' })),
    )
    expect(explainOperations(licenceRenewal.register, licenceRecord(), decision)).toEqual([
      '有效期由2026年12月31日延到2030年12月31日',
    ])
  })
  test('its end is what presses, and people are reminded of the licence', () => {
    const answers = [{ service: 'licence-renewal', answers: [ask(licenceRenewal, '2026-11-21', licenceSubject())] }]
    expect(upcomingFor(answers, briefOf(licenceRecord()), '2026-11-21')).toMatchObject([
      { kind: 'due', day: '2026-12-31', end: '2026-12-31' },
    ])
    const [opens] = remindersOf(any(licenceRenewal), licenceSubject(), '2026-10-01')
    expect(reminderText(opens!, '许可证换发').text).toContain('道路运输经营许可证2026年12月31日到期')
  })
})

describe('证照查找: person × person', () => {
  test('somebody who holds nothing may ask, once at a time, and not beyond the age', () => {
    expect(ask(recordSearch, '2026-11-21', personSubject(), { birth: '1985-03-14' }).outcome).toBe('now')
    expect(ask(recordSearch, '2026-11-21', personSubject(), { birth: '1950-03-14' }).outcome).toBe('never')
    const [answer] = assessAll(() => any(recordSearch), {
      today: '2026-11-21',
      subjects: [],
      person: 'somebody',
      activeGroups: { somebody: ['record-search'] },
    })
    expect(answer!.reason).toBe('您已有一件同类申请在办，办完才能再提交')
  })
  test('what it changes is the certificate that the clerk found', () => {
    const found = certificateRecord(certificate(), { idNumber: '' })
    const { name, idNumber, birth } = personRecord().holder
    const decision = { day: '2026-11-25', answers: {}, applicant: { name, idNumber, birth } }
    expect(recordKindOf(recordSearch)).toBe('certificate')
    expect(applyOperations(recordSearch.register, found, decision).holder.idNumber).toBe(idNumber)
    expect(explainOperations(recordSearch.register, found, decision)).toEqual([
      '证归到申请人名下',
      '证件号由没有记录改为620102**********37',
    ])
  })
})

describe('从业资格证补发: certificate × person', () => {
  const [{ item }] = specimenItems as [(typeof specimenItems)[number]]
  test('somebody with a certificate may ask, in the words of a certificate', () => {
    const facts = { birth: '1985-03-14' }
    expect(ask(item, '2026-11-21', certificateSubject(), facts).nodes.map(({ reason }) => reason)).toEqual([
      '已查到您的从业资格证',
      '没有超过63周岁',
    ])
    expect(ask(item, '2026-11-21', undefined, facts)).toMatchObject({ outcome: 'never' })
  })
  test('once approved its holder has the unit that he wrote', () => {
    const decision = { day: '2026-11-25', answers: { unit: '个人' } }
    expect(applyOperations(item.register, certificateRecord(), decision)).toEqual(
      certificateRecord(certificate(), { unit: '个人' }),
    )
    expect(explainOperations(item.register, certificateRecord(), decision)).toEqual([
      '服务单位由“兰州顺途物流有限公司”改为“个人”',
    ])
  })
})

test('an operation keeps a record of the kind that it was', () => {
  for (const { item } of specimenItems) {
    const record = records.find(({ kind }) => kind === recordKindOf(item))!
    const applicant = personRecord().holder
    const after = applyOperations(item.register, record, { day: '2026-11-25', answers: { reason: 'lost' }, applicant })
    expect([after.kind, Object.keys(after.holder).sort()]).toEqual([record.kind, Object.keys(record.holder).sort()])
  }
})
test('a condition of a specimen is told in the words of its own fields', () =>
  expect(onlyWhen(any(vehicleCard), { field: 'reason', is: 'lost' }, '要')).toBe('只在申请原因是“遗失”时要'))
