import { certificate as fixture, certificateRecord, certificateSubject } from '../tests/fixtures/certificate'
import { assess } from './eligibility'
import type { Certificate, CertificateStatus } from './registry/certificate'
import { services } from './services'
import { briefOf } from './subject-view'
import { itemsFor, upcomingFor, type Held, type ItemAnswer } from './upcoming'

const today = '2026-11-21'
const held: Held = briefOf(certificateRecord(fixture({ id: 'c1', validUntil: '2028-04-04' }, '2014-12-12')))
const standing = (status: CertificateStatus): Held['status'] => briefOf(certificateRecord(fixture({ status }))).status
const answer = (service: string, of: Partial<ItemAnswer>) => ({
  service,
  answers: [{ subjectId: 'c1', outcome: 'now' as const, reason: '可以', ...of }],
})
const ahead = (items: ReturnType<typeof answer>[], change: Partial<Held> = {}) =>
  upcomingFor(items, { ...held, ...change }, today)
const brief = (all: ReturnType<typeof upcomingFor>) => all.map(({ kind, why, service }) => [kind, why, service])

/** The items of this house as they judge a certificate. */
const real = (today: string, change: Partial<Certificate>, birth = '1985-03-14') => {
  const subject = certificateSubject(fixture({ id: 'c1', ...change }, '2014-12-12'))
  return Object.values(services).map((of) => ({
    service: of.code,
    answers: (of.perPart ? ['02001'] : [undefined]).map((part) =>
      assess(of, { today, birth, sex: '男', subject, part, activeGroups: [] }),
    ),
  }))
}

describe('what comes next', () => {
  test('everything that is due, the nearest last day first; a renewal is as near as the end of the certificate', () => {
    expect(
      ahead(
        [
          answer('renewal', { until: '2027-06-09', end: '2026-12-11' }),
          answer('assessment', { until: '2026-12-31', part: '02001', cycleEnd: '2026-12-10' }),
          answer('change', {}),
        ],
        { validUntil: '2026-12-11' },
      ),
    ).toEqual([
      { kind: 'due', subjectId: 'c1', service: 'renewal', day: '2027-06-09', end: '2026-12-11', reason: '可以' },
      { kind: 'due', subjectId: 'c1', service: 'assessment', part: '02001', day: '2026-12-31', reason: '可以' },
    ])
  })
  test('a missed window stands before what is due; what comes is last, soonest first', () => {
    expect(
      brief(
        ahead([
          answer('renewal', { outcome: 'notYet', from: '2028-01-05' }),
          answer('x', { outcome: 'notYet', from: '2027-03-01' }),
          answer('other', { until: '2026-12-31', cycleEnd: '2026-12-10' }),
          answer('assessment', { outcome: 'closed', from: '2027-09-23', insteadGoTo: 'contact' }),
        ]),
      ),
    ).toEqual([
      ['wrong', 'missed', 'assessment'],
      ['due', undefined, 'other'],
      ['soon', undefined, 'x'],
      ['soon', undefined, 'renewal'],
    ])
  })
  test('a window that closed while the application is under way was not missed', () => {
    const nodes = [{ rule: 'exclusive' as const, outcome: 'closed' as const, insteadGoTo: 'my-cases' }]
    expect(
      ahead([answer('assessment', { outcome: 'closed', from: '2027-09-23', insteadGoTo: 'contact', nodes })]),
    ).toEqual([])
  })
  test('an expired certificate whose renewal is under way asks for nothing', () => {
    expect(
      ahead(
        [
          answer('renewal', { outcome: 'closed', insteadGoTo: 'my-cases' }),
          answer('change', { outcome: 'closed', insteadGoTo: 'renewal' }),
        ],
        { validUntil: '2026-11-01' },
      ),
    ).toEqual([])
  })
  test('items that are always open are not pressing, and other certificates do not count', () => {
    expect(ahead([answer('change', {}), answer('renewal', { subjectId: 'c2', until: '2027-06-09' })])).toEqual([])
  })
  test('of a suspended certificate only that is told; of a cancelled one nothing', () => {
    expect(
      brief(
        ahead([answer('assessment', { outcome: 'notYet', from: '2027-03-01' })], { status: standing('suspended') }),
      ),
    ).toEqual([['wrong', 'status', undefined]])
    expect(
      ahead([answer('assessment', { outcome: 'notYet', from: '2027-03-01' })], { status: standing('cancelled') }),
    ).toEqual([])
  })
})

describe('by the items of this house', () => {
  const of = (day: string, change: Partial<Certificate>, birth?: string) =>
    upcomingFor(
      real(day, change, birth),
      briefOf(certificateRecord(fixture({ id: 'c1', ...change }, '2014-12-12'))),
      day,
    )
  test('20天后到期：换发，证自己的到期日在前', () =>
    expect(of('2026-11-21', { validUntil: '2026-12-11' }).find(({ kind }) => kind === 'due')).toMatchObject({
      kind: 'due',
      service: 'certificate-renewal',
      end: '2026-12-11',
      day: '2027-06-09',
    }))
  test('考核周期刚满：诚信考核先截止', () =>
    expect(of('2026-12-20', { validUntil: '2027-01-31' })[0]).toMatchObject({
      kind: 'due',
      service: 'integrity-assessment',
    }))
  test('过期40天：先说过期，换发还来得及', () => {
    expect(of('2026-11-21', { validUntil: '2026-10-12' })[0]).toMatchObject({
      kind: 'wrong',
      why: 'expired',
      end: '2026-10-12',
      day: '2027-04-10',
      service: 'certificate-renewal',
    })
  })
  test('过期200天：注销', () =>
    expect(of('2026-11-21', { validUntil: '2026-05-01' })).toMatchObject([
      { kind: 'wrong', why: 'expired', end: '2026-05-01', service: 'certificate-cancellation' },
    ]))
  test('超过年龄上限：注销', () =>
    expect(of('2026-11-21', {}, '1962-04-15')[0]).toMatchObject({
      kind: 'wrong',
      why: 'age',
      service: 'certificate-cancellation',
    }))
})

test('of several categories a line tells the first day, with its category', () => {
  const [line] = itemsFor(
    [
      {
        service: 'assessment',
        answers: [
          { subjectId: 'c1', part: '01001', outcome: 'notYet', from: '2027-01-21', reason: '一月' },
          { subjectId: 'c1', part: '02001', outcome: 'notYet', from: '2026-12-22', reason: '十二月' },
        ],
      },
    ],
    'c1',
  )
  expect(line).toMatchObject({ part: '02001', from: '2026-12-22', reason: '十二月' })
})
test('what can be done and what not, one line for each item, with the reason', () => {
  const lines = itemsFor(real('2026-11-21', { validUntil: '2027-11-20' }), 'c1')
  expect(lines.find(({ service }) => service === 'certificate-change')).toMatchObject({ open: true })
  expect(lines.filter(({ service }) => service.startsWith('taxi-'))).toEqual([])
  expect(lines.find(({ service }) => service === 'certificate-renewal')).toMatchObject({
    open: false,
    from: '2027-08-22',
  })
})
