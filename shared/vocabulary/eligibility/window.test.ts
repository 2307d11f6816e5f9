import fc from 'fast-check'
import { certificate, certificateSubject } from '../../../tests/fixtures/certificate'
import { addDays, addMonths, publishedThrough } from '../../calendar'
import { openedCycle, windowKind, windowOf, type WindowProps } from './window'

const texts = { now: '{until}截止', notYet: '{from}起可办理', closed: '{since}已经结束，下一次{next}' }
const cyclic: WindowProps = {
  kind: 'window',
  anchor: 'firstIssued',
  cycleMonths: 12,
  opensAfterDays: 1,
  closesAfterDays: 20,
  roll: true,
  insteadGoTo: 'contact',
  texts,
}
/** Renewal: opens 90 days before the end of validity, accepted to 180 days after it (A9 12). */
const renewal: WindowProps = {
  kind: 'window',
  anchor: 'validUntil',
  opensAfterDays: -90,
  closesAfterDays: 180,
  roll: false,
  texts: { now: '{end}到期', notYet: '{from}起可办理', closed: '{since}已过，由发证机关注销' },
}
const judge = (props: WindowProps, today: string, of = certificate(), part?: string) =>
  windowKind.judge(props, { today, subject: certificateSubject(of), part, activeGroups: [] })

describe('the window of a cycle', () => {
  test.each([
    ['2024-03-15', 1, '2025-03-15', '2025-03-16', '2025-04-04', '2025-04-07'],
    ['2025-09-11', 1, '2026-09-11', '2026-09-12', '2026-10-01', '2026-10-08'],
    ['2025-01-28', 1, '2026-01-28', '2026-01-29', '2026-02-17', '2026-02-24'],
    ['2024-02-29', 1, '2025-02-28', '2025-03-01', '2025-03-20', '2025-03-20'],
    ['2024-02-29', 2, '2026-02-28', '2026-03-01', '2026-03-20', '2026-03-20'],
  ])('first issue %s, cycle %i: ends %s, open %s to %s, rolled %s', (first, cycle, end, opens, plain, rolled) => {
    expect(windowOf({ ...cyclic, roll: false }, first, cycle)).toMatchObject({
      end,
      opens,
      closes: plain,
      certain: true,
    })
    expect(windowOf(cyclic, first, cycle)).toMatchObject({ cycle, end, opens, closes: rolled, certain: true })
  })
  test('follows the one before without a gap or an overlap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 1, max: 40 }), (n, cycle) => {
        const first = addDays('2000-01-01', n)
        expect(windowOf(cyclic, first, cycle + 1).start).toBe(windowOf(cyclic, first, cycle).end)
      }),
    )
  })
  test('that rolls into a year without a calendar says so', () => {
    expect(publishedThrough).toBe('2026-12-31')
    expect(windowOf(cyclic, '2025-12-12', 1)).toMatchObject({ closes: '2027-01-04', certain: false })
    expect(judge(cyclic, '2026-12-20', certificate({}, '2025-12-12')).reason).toBe(
      '2027年1月4日截止（节假日安排公布后可能顺延）',
    )
  })
})

describe('with a cycle', () => {
  test.each([
    ['2026-09-11', 'notYet', '9月12日 周六起可办理'],
    ['2026-09-12', 'now', '10月8日 周四截止'],
    ['2026-10-08', 'now', '10月8日 周四截止'],
    ['2026-10-09', 'closed', '2026年10月8日已经结束，下一次2027年9月12日'],
    ['2027-09-11', 'closed', '2026年10月8日已经结束，下一次2027年9月12日'],
  ])('on %s: %s, %s', (today, outcome, reason) => expect(judge(cyclic, today)).toMatchObject({ outcome, reason }))
  test('tells days beside the sentence', () => {
    expect(judge(cyclic, '2026-09-20')).toMatchObject({ until: '2026-10-08', cycleEnd: '2026-09-11' })
    expect(judge(cyclic, '2026-01-20')).toMatchObject({ from: '2026-09-12', cycleEnd: '2026-09-11' })
    expect(judge(cyclic, '2026-11-20')).toMatchObject({
      since: '2026-10-08',
      from: '2027-09-12',
      insteadGoTo: 'contact',
    })
  })
  test('that has been assessed waits for the next one, inside the window and after it', () => {
    const done = certificate({
      assessments: [{ category: '02001', cycleEnd: '2026-09-11', grade: 'AA', points: 0, decidedOn: '2026-09-15' }],
    })
    for (const today of ['2026-09-20', '2026-11-20']) {
      expect(judge(cyclic, today, done, '02001')).toMatchObject({
        outcome: 'notYet',
        from: '2027-09-12',
        cycleEnd: '2027-09-11',
      })
    }
    expect(judge(cyclic, '2026-09-20', done, '01001').outcome).not.toBe('notYet')
  })
  test('counts each category from its own first issue', () => {
    const two = certificate({
      categories: [
        { code: '01001', firstIssued: '2020-01-10', status: 'normal' },
        { code: '02001', firstIssued: '2025-09-11', status: 'normal' },
      ],
    })
    expect(judge(cyclic, '2026-09-20', two, '02001').outcome).toBe('now')
    expect(judge(cyclic, '2026-09-20', two, '01001')).toMatchObject({ outcome: 'closed', cycleEnd: '2026-01-10' })
  })
  test('is now exactly on the days from opening to closing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 900 }), (a, b) => {
        const [first, today] = [addDays('2023-06-01', a), addDays('2024-06-01', b)]
        const open = [1, 2, 3, 4].some((cycle) => {
          const { opens, closes } = windowOf(cyclic, first, cycle)
          return opens! <= today && today <= closes!
        })
        expect(judge(cyclic, today, certificate({}, first)).outcome === 'now').toBe(open)
      }),
    )
  })
})

test('the opened cycle is the last one whose first day has come, however the window lies around its end', () => {
  const any = fc.record({
    cycleMonths: fc.constantFrom(1, 6, 12, 24),
    opensAfterDays: fc.integer({ min: -90, max: 90 }),
  })
  fc.assert(
    fc.property(any, fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 5000 }), (change, a, b) => {
      const props = { ...cyclic, ...change, roll: false }
      const [first, today] = [addDays('2015-01-29', a), addDays('2015-01-29', a + b)]
      const cycle = openedCycle(props, first, today)
      expect(cycle === 0 || windowOf(props, first, cycle).opens! <= today).toBe(true)
      expect(windowOf(props, first, cycle + 1).opens! > today).toBe(true)
    }),
  )
})

describe('without a cycle', () => {
  const held = certificate({ validUntil: '2026-12-31' })
  test.each([
    ['2026-10-01', 'notYet', '10月2日 周五起可办理'],
    ['2026-10-02', 'now', '2026年12月31日到期'],
    ['2026-12-31', 'now', '2026年12月31日到期'],
    ['2027-06-29', 'now', '2026年12月31日到期'],
    ['2027-06-30', 'closed', '2027年6月29日已过，由发证机关注销'],
  ])('a renewal that opens 90 days before the end: on %s %s', (today, outcome, reason) =>
    expect(judge(renewal, today, held)).toMatchObject({ outcome, reason }),
  )
  test('there is no cycle to name, and no next time once it is over', () => {
    expect(judge(renewal, '2026-11-01', held).cycleEnd).toBeUndefined()
    expect(judge(renewal, '2027-12-01', held).from).toBeUndefined()
  })
  test('it may have no first day, no last day, or neither', () => {
    expect(judge({ ...renewal, opensAfterDays: undefined }, '2000-01-01', held).outcome).toBe('now')
    expect(judge({ ...renewal, closesAfterDays: undefined }, '2099-01-01', held).outcome).toBe('now')
  })
  test("a month's end is met by the last day of a shorter month", () =>
    expect(addMonths('2026-08-31', 6)).toBe('2027-02-28'))
})

test('a date that the register does not have sends one to have it corrected', () => {
  expect(judge(cyclic, '2026-09-20', certificate({ categories: [] }))).toEqual({
    outcome: 'never',
    reason: '证照库里没有这个日期，请先申请核实',
  })
})

describe('a county that reads the law otherwise', () => {
  const general: WindowProps = {
    kind: 'window',
    anchor: 'validUntil',
    opensAfterDays: -90,
    recommendedAfterDays: -30,
    closesAfterDays: 180,
    roll: false,
    texts: { now: '可以', late: '尽快', notYet: '未到', closed: '过了' },
    local: [
      { division: '441581', opensAfterDays: -30, texts: { now: '本地可以', notYet: '本地未到', closed: '本地过了' } },
    ],
  }
  const judged = (division: string, today: string) =>
    windowKind.judge(general, {
      today,
      activeGroups: [],
      subject: certificateSubject(certificate({ division, validUntil: '2026-12-31' })),
    })
  test('has its own first day and sentences, and the general last day', () => {
    expect(['2026-11-30', '2026-12-01', '2027-06-29', '2027-06-30'].map((day) => judged('441581', day).reason)).toEqual(
      ['本地未到', '本地可以', '本地可以', '本地过了'],
    )
  })
  test('which count nowhere else', () =>
    expect(['2026-11-30', '2026-12-02'].map((day) => judged('441502', day).reason)).toEqual(['可以', '尽快']))
})
