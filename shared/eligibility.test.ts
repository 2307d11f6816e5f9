import { cardReissueItem } from '../tests/fixtures/card-reissue'
import { certificate, certificateSubject } from '../tests/fixtures/certificate'
import { assess, assessAll, bestAnswer, subjectKey, type EligibilityAnswer } from './eligibility'
import type { EligibilityNode, ServiceDefinition } from './vocabulary/definition'
import { guide } from './vocabulary/source'

const source = [guide('S3', '二.1')]
const window = (id: string, opensAfterDays: number, closesAfterDays: number): EligibilityNode => ({
  id,
  label: id,
  source,
  rule: {
    kind: 'window',
    anchor: 'validUntil',
    opensAfterDays,
    closesAfterDays,
    roll: false,
    texts: { now: `${id} now`, notYet: `${id} notYet`, closed: `${id} closed` },
  },
})
const item = (...eligibility: EligibilityNode[]): ServiceDefinition => ({ ...cardReissueItem, eligibility })
const today = '2026-11-21'
const held = certificateSubject(certificate({ validUntil: today }))
const ask = (...nodes: EligibilityNode[]) => assess(item(...nodes), { today, subject: held, activeGroups: [] })
const missing: EligibilityNode = {
  id: 'status',
  label: '状态',
  source,
  rule: { kind: 'registerStatus', allowed: ['suspended'] },
}

describe('of several conditions', () => {
  test('never outweighs closed, closed not yet, not yet now', () => {
    const [now, notYet, closed] = [window('a', -9, 9), window('b', 5, 9), window('c', -9, -5)]
    expect(ask(now).outcome).toBe('now')
    expect(ask(now, notYet).outcome).toBe('notYet')
    expect(ask(now, notYet, closed).outcome).toBe('closed')
    expect(ask(now, notYet, closed, missing).outcome).toBe('never')
  })
  test('of those open the one that closes first speaks', () =>
    expect(ask(window('late', -9, 30), window('soon', -9, 3))).toMatchObject({
      reason: 'soon now',
      until: '2026-11-24',
    }))
  test('of those not open yet the one that opens last speaks', () =>
    expect(ask(window('late', 20, 30), window('soon', 3, 30))).toMatchObject({
      reason: 'late notYet',
      from: '2026-12-11',
    }))
  test('every one is told, each with its source', () => {
    const { nodes } = ask(window('a', -9, 9), missing)
    expect(nodes.map(({ node, outcome, sources }) => [node, outcome, sources.length])).toEqual([
      ['a', 'now', 1],
      ['status', 'never', 1],
    ])
  })
})

describe('for all certificates of somebody', () => {
  const second = certificate({
    id: 'certificate-2',
    categories: ['01001', '02001'].map((code) => ({ code, firstIssued: '2020-01-01', status: 'normal' as const })),
  })
  const two = certificateSubject(second)
  test('there is one answer per certificate, or per category where the item is per category', () => {
    const of = (perPart: boolean) =>
      assessAll(() => ({ ...item(window('a', -9, 9)), perPart }), {
        today,
        subjects: [held, two],
        activeGroups: {},
      })
    expect(of(false).map(({ subjectId, part }) => [subjectId, part])).toEqual([
      ['certificate-1', undefined],
      ['certificate-2', undefined],
    ])
    expect(of(true).map(({ subjectId, part }) => subjectKey(subjectId!, part))).toEqual([
      'certificate-1/02001',
      'certificate-2/01001',
      'certificate-2/02001',
    ])
  })
  test('each is judged by the rules of its own province', () => {
    const asked: string[] = []
    assessAll(
      (province) => {
        asked.push(province)
        return item(missing)
      },
      { today, subjects: [held, certificateSubject({ ...second, division: '410105' })], activeGroups: {} },
    )
    expect(asked).toEqual(['62', '41'])
  })
  test('somebody with none gets one answer by the national rules', () => {
    const [answer] = assessAll(() => cardReissueItem, { today, subjects: [], activeGroups: {} })
    expect(answer).toMatchObject({ outcome: 'never', reason: '没有查到您的从业资格证' })
  })
  test('a running case counts for its own certificate only', () => {
    const exclusive: EligibilityNode = {
      id: 'exclusive',
      label: '没有在办的',
      source,
      rule: { kind: 'exclusive', group: 'card' },
    }
    const answers = assessAll(() => item(exclusive), {
      today,
      subjects: [held, two],
      activeGroups: { [held.facts.id]: ['card'] },
    })
    expect(answers.map(({ outcome }) => outcome)).toEqual(['closed', 'now'])
  })
})

describe('the answer to show first', () => {
  const answer = (
    outcome: EligibilityAnswer['outcome'],
    change: Partial<EligibilityAnswer> = {},
  ): EligibilityAnswer => ({ outcome, reason: outcome, nodes: [], ...change })
  test('is what is open now, else what opens next', () => {
    expect(
      bestAnswer([answer('never'), answer('notYet', { from: '2027-01-01' }), answer('now', { until: '2026-12-01' })])
        .outcome,
    ).toBe('now')
    expect(
      bestAnswer([answer('closed'), answer('notYet', { from: '2027-02-01' }), answer('notYet', { from: '2027-01-01' })])
        .from,
    ).toBe('2027-01-01')
    expect(bestAnswer([answer('never'), answer('closed', { from: '2027-09-01' })]).outcome).toBe('closed')
  })
  test('of two that are open the one that closes first', () => {
    expect(
      bestAnswer([answer('now', { until: '2026-12-09' }), answer('now', { until: '2026-12-01' }), answer('now')]).until,
    ).toBe('2026-12-01')
  })
})
