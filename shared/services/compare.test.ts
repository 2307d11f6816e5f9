import { cardReissue, cardReissueItem, gansu } from '../../tests/fixtures/card-reissue'
import { amend, type Province } from '../vocabulary/amend'
import { guide } from '../vocabulary/source'
import { certificateRenewal } from './certificate-renewal'
import { compareProvinces, provincesWithOwn, type ComparedLine } from './compare'
import { taxiCertificateRenewal } from './taxi-certificate-renewal'
import type { ServiceDefinition } from '../vocabulary/definition'

const day = '2026-11-21'
const S0 = '甘肃“跨省通办”手把手教程（2021年9月） 三.4'
const lines = (
  section: string,
  pair: [string, string],
  of = cardReissueItem,
  from: readonly Province[] = [gansu],
): ComparedLine[] => compareProvinces(of, pair, day, from).find(({ id }) => id === section)?.lines ?? []
const differing = (pair: [string, string]) =>
  compareProvinces(cardReissueItem, pair, day, [gansu]).reduce<string[]>(
    (all, { id, lines: inside }) =>
      all.concat(inside.filter(({ differs }) => differs).map((line) => `${id}/${line.id}`)),
    [],
  )

test('a province beside the national definition differs in what it amends, and in nothing else', () => {
  expect(differing(['', '62'])).toEqual([
    'variants/agent',
    'materials/driving-licence',
    'fields/agent',
    'promise/promise',
    'notice/window',
  ])
})
test('a province without amendments is like the national definition, and like itself', () => {
  expect(differing(['', '41'])).toEqual([])
  expect(differing(['62', '62'])).toEqual([])
})
test('what one of the two does not have stands empty on its side, with the source that took it away', () => {
  const [agent] = lines('fields', ['', '62']).filter(({ id }) => id === 'agent')
  expect(agent!.left.texts[0]).toBe('受托人')
  expect(agent!.right).toEqual({ texts: [], source: [guide('S0', '三.4')] })
})
test('an added line has the source of its amendment; one that says nothing of its own those of the item', () => {
  const [truth, added] = lines('notice', ['', '62'])
  expect(added).toMatchObject({
    id: 'window',
    differs: true,
    left: { texts: [] },
    right: { texts: ['本年度只在网上办理。'] },
  })
  expect(added!.right.source.map(({ text }) => text)).toEqual([S0])
  expect(truth!.left.source).toEqual(cardReissue.sources)
})
test('a changed part is a difference of its material, which keeps its own source beside the new one', () => {
  const [licence] = lines('materials', ['', '62'])
  expect(licence!.left.texts).toContain('副本1到2张')
  expect(licence!.right.texts).toContain('副本（记录页）1张，只在申请原因是“遗失”时要')
  expect(licence!.right.texts).toContain('档案编号页1张')
  expect(licence!.right.source.map(({ text }) => text)).toEqual([guide('S3', '四').text, S0])
})
test('the day decides: what is no longer in force is no difference', () => {
  expect(
    compareProvinces(cardReissueItem, ['', '62'], '2027-01-05', [gansu]).find(({ id }) => id === 'notice')!.lines,
  ).toHaveLength(1)
  expect(provincesWithOwn(cardReissueItem, day, [gansu])).toEqual(['62'])
  expect(provincesWithOwn(cardReissueItem, '2025-12-31', [gansu])).toEqual([])
})
test('a difference that no word shows is told as one', () => {
  const quiet: Province = {
    code: '41',
    name: '河南省',
    amendments: [
      amend(cardReissue, [
        {
          op: 'replace',
          list: 'eligibility',
          id: 'holds',
          from: '2026-01-01',
          source: [guide('S2', '五')],
          value: {
            id: 'holds',
            label: '有从业资格证',
            source: [guide('S2', '五')],
            rule: { kind: 'holds', missing: '没有查到' },
          },
        },
      ]),
    ],
  }
  expect(lines('eligibility', ['', '41'], cardReissueItem, [quiet])[0]).toMatchObject({
    differs: true,
    left: { texts: ['有从业资格证', '细节和另一处不同'] },
    right: { texts: ['有从业资格证', '细节和另一处不同'] },
  })
})

describe('conditions in figures', () => {
  const words = (item: unknown, id: string, pair: [string, string]) =>
    lines('eligibility', pair, item as ServiceDefinition, [])
      .filter((one) => one.id === id)
      .reduce<string[][]>((all, { left, right }) => all.concat([left.texts.slice(1), right.texts.slice(1)]), [])
  test('the renewal window says when it opens, when it is best and when it ends', () => {
    expect(words(certificateRenewal, 'window', ['', '62'])[0]).toEqual([
      '有效期届满前90日起，有效期届满后180日为止',
      '最好在有效期届满30日前办',
    ])
  })
  test("the age of the day counts, and the limits of a province's own cities only", () => {
    expect(words(certificateRenewal, 'age', ['', '62'])[0]).toEqual(['不超过63周岁'])
    expect(words(taxiCertificateRenewal, 'age', ['62', '41'])).toEqual([
      ['没有收录年龄上限'],
      ['郑州市男不超过60周岁', '郑州市女不超过55周岁'],
    ])
  })
})
