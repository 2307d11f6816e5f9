import fc from 'fast-check'
import { cardReissueItem } from '../../tests/fixtures/card-reissue'
import { history, legalHistory } from '../../tests/fixtures/histories'
import { services } from '../services'
import type { ServiceDefinition } from '../vocabulary/definition'
import { fold } from './fold'
import { timeline } from './timeline'

const graded = Object.values(services).find(({ result }) => result.form === 'grade')!
const read = (lines: string[], of: ServiceDefinition = graded) => {
  const events = history(...lines)
  return timeline(events, fold(events, of.promise), of).map(({ title, when, line, mark }) =>
    [mark, title, when, line ?? ''].join('|'),
  )
}
const start = ['submitted 2026-11-20']

describe('what an applicant reads', () => {
  test('after submitting: what comes next, by when', () => {
    expect(read(start)).toEqual([
      'done|已提交|11月20日 9:00|',
      'now|受理|11月24日前|发证机关核查您的材料',
      'ahead|审验、评级|11月27日前|',
    ])
  })
  test('after an acceptance earlier than promised', () => {
    expect(read([...start, 'accepted 2026-11-23'])).toEqual([
      'done|已提交|11月20日 9:00|',
      'done|已受理|11月23日 9:00|比承诺的早',
      'now|审验中|11月26日前|评定等级后告诉您',
      'ahead|已评级，领取凭证||',
    ])
  })
  test('an acceptance on the last day is not called early', () =>
    expect(read([...start, 'accepted 2026-11-24'])[1]).toBe('done|已受理|11月24日 9:00|'))
  test('while a correction is waited for, and after it', () => {
    const asked = [...start, 'correction-requested 2026-11-23']
    expect(read(asked)).toEqual([
      'done|已提交|11月20日 9:00|',
      'waiting|等您补正|11月23日 9:00|',
      'ahead|受理||补正后2个工作日内',
      'ahead|审验、评级||',
    ])
    expect(read([...asked, 'resubmitted 2026-11-24']).slice(1, 3)).toEqual([
      'done|等您补正|11月23日 9:00|',
      'done|已补正|11月24日 9:00|',
    ])
  })
  test('while it is suspended', () =>
    expect(read([...start, 'accepted 2026-11-23', 'suspended 2026-11-24']).slice(-1)).toEqual([
      'ahead|审验、评级||恢复后继续计时',
    ]))
  test('at the end nothing lies ahead', () => {
    for (const end of ['graded', 'rejected', 'approved'])
      expect(read([...start, 'accepted 2026-11-23', `${end} 2026-11-24`])).toHaveLength(3)
    for (const end of ['refused', 'withdrawn']) expect(read([...start, `${end} 2026-11-24`])).toHaveLength(2)
  })
  test('an item without grades does not speak of them', () =>
    expect(read(start, cardReissueItem).join()).not.toContain('评'))
  test('a day in a year without a calendar is marked as one that may move', () => {
    expect(read(['submitted 2026-12-31'])[1]).toBe('now|受理|1月5日前（节假日安排公布后更新）|发证机关核查您的材料')
  })
  test('the start of the examination is no step of its own', () => {
    expect(read([...start, 'accepted 2026-11-23', 'examination-started 2026-11-23'])).toEqual(
      read([...start, 'accepted 2026-11-23']),
    )
  })
})

test('at most one entry of any history is the present one, and it stands after all that is done', () => {
  fc.assert(
    fc.property(legalHistory, ({ events }) => {
      const marks = timeline(events, fold(events, graded.promise), graded).map(({ mark }) => mark)
      const present = marks.filter((mark) => mark === 'now' || mark === 'waiting')
      expect(present.length).toBeLessThanOrEqual(1)
      expect(marks.lastIndexOf('done')).toBeLessThan(
        marks.findIndex((mark) => mark !== 'done') + (marks.every((mark) => mark === 'done') ? marks.length + 1 : 0),
      )
    }),
  )
})
