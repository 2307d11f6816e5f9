import { certificate as fixture } from '../tests/fixtures/certificate'
import { assess } from './eligibility'
import type { Certificate } from './registry/certificate'
import { services } from './services'
import { itemsFor, nextFor, type ItemAnswer } from './upcoming'

const answer = (service: string, of: Partial<ItemAnswer>) => ({ service, answers: [{ certificateId: 'c1', outcome: 'now' as const, reason: '可以', ...of }] })
const next = (...items: ReturnType<typeof answer>[]) => nextFor(items, 'c1')

/** The items of this house as they judge a certificate. */
const real = (today: string, change: Partial<Certificate>, birth = '1985-03-14') => {
  const certificate = fixture({ id: 'c1', ...change }, '2014-12-12')
  return Object.values(services).map((of) => ({
    service: of.code, answers: (of.perCategory ? ['02001'] : [undefined]).map((category) => assess(of, { today, birth, sex: '男', certificate, category, activeGroups: [] })),
  }))
}

describe('what comes next', () => {
  test('of what can be done now, the nearest last day', () => {
    expect(next(answer('renewal', { until: '2027-06-09' }), answer('assessment', { until: '2026-12-31', category: '02001' }), answer('change', {})))
      .toEqual({ kind: 'due', service: 'assessment', category: '02001', day: '2026-12-31', reason: '可以' })
  })
  test('with nothing pressing, what opens first; also again after a missed window', () => {
    expect(next(answer('change', {}), answer('renewal', { outcome: 'notYet', from: '2027-03-01' }), answer('assessment', { outcome: 'closed', from: '2026-12-13' })))
      .toMatchObject({ kind: 'soon', service: 'assessment', day: '2026-12-13' })
  })
  test('with nothing ahead, where closed items lead', () => {
    expect(next(answer('cancel', {}), answer('taxi', { outcome: 'never', insteadGoTo: 'cancel', reason: '不是' }), answer('renewal', { outcome: 'closed', insteadGoTo: 'cancel', reason: '过期太久' })))
      .toEqual({ kind: 'way', service: 'cancel', reason: '过期太久' })
  })
  test('items that are always open are not pressing, and other certificates do not count', () => {
    expect(next(answer('change', {}))).toBeUndefined()
    expect(next(answer('renewal', { certificateId: 'c2', until: '2027-06-09' }))).toBeUndefined()
  })
})

describe('by the items of this house', () => {
  test('20天后到期：换发', () => expect(nextFor(real('2026-11-21', { validUntil: '2026-12-11' }), 'c1')).toMatchObject({ kind: 'due', service: 'certificate-renewal', day: '2027-06-09' }))
  test('考核周期刚满：诚信考核先截止', () => {
    expect(nextFor(real('2026-12-20', { validUntil: '2027-01-31' }), 'c1')).toMatchObject({ kind: 'due', service: 'integrity-assessment' })
  })
  test('过期200天：注销', () => expect(nextFor(real('2026-11-21', { validUntil: '2026-05-01' }), 'c1')).toMatchObject({ service: 'certificate-cancellation' }))
})

test('what can be done and what not, one line for each item, with the reason', () => {
  const lines = itemsFor(real('2026-11-21', { validUntil: '2027-11-20' }), 'c1')
  expect(lines.find(({ service }) => service === 'certificate-change')).toMatchObject({ open: true })
  expect(lines.filter(({ service }) => service.indexOf('taxi-') === 0)).toEqual([])
  expect(lines.find(({ service }) => service === 'certificate-renewal')).toMatchObject({ open: false, from: '2027-08-22' })
})
