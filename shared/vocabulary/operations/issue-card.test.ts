import { certificateRecord } from '../../../tests/fixtures/certificate'
import { issueCard } from './issue-card'

const record = certificateRecord()
const decision = { day: '2026-11-25', answers: {}, parts: ['02001'] }

test('a printed card is recorded behind the earlier ones, with what became of the one before', () => {
  const once = issueCard.apply({ op: 'issueCard', why: '换发' }, record, { ...decision, day: '2026-01-05' })
  const twice = issueCard.apply({ op: 'issueCard', why: '补发', voids: '遗失作废' }, once, decision)
  expect(twice.facts.cards).toEqual([
    { on: '2026-01-05', why: '换发' },
    { on: '2026-11-25', why: '补发', voids: '遗失作废' },
  ])
})
test('no card where its condition does not hold', () => {
  const unlessAll = {
    op: 'issueCard' as const,
    why: '注销部分类别',
    when: { not: { covers: 'categories' } },
  }
  const all = { ...decision, answers: { categories: ['02001'] } }
  expect(issueCard.apply(unlessAll, record, all)).toBe(record)
  expect(issueCard.explain(unlessAll, record, all)).toEqual([])
  expect(issueCard.explain(unlessAll, record, { ...all, parts: ['01001', '02001'] })).toEqual([
    '制发新证（注销部分类别）',
  ])
})
test('the clerk reads what becomes of the earlier card', () => {
  expect(issueCard.explain({ op: 'issueCard', why: '补发', voids: '遗失作废' }, record, decision)).toEqual([
    '制发新证（补发），原证遗失作废',
  ])
})
