import { cardReissueItem } from '../tests/fixtures/card-reissue'
import { changedPlaces, flaggable, mended, openPlaces, strayChanges } from './corrections'
import type { Draft } from './journey'
import { certificateMissing } from './services/certificate-missing'
import { certificateReissue } from './services/certificate-reissue'
import { integrityAssessment } from './services/integrity-assessment'
import type { ServiceDefinition } from './vocabulary/definition'

const before: Draft = {
  variant: 'own',
  noticeAgreed: true,
  statementAgreed: true,
  subjectId: 'c',
  answers: { reason: 'damaged', unit: '个人' },
  files: {
    'driving-licence/main': ['a'],
    'driving-licence/second': ['b'],
    'old-card/info': ['c'],
    'old-card/records': ['d'],
  },
}
const ats = (places: { at: string }[]) => places.map(({ at }) => at)
const flags = ['field:reason', 'material:driving-licence/main']
const now = mended(cardReissueItem, before, {
  answers: { reason: 'lost', reported: true, paper: '甘肃日报' },
  files: { 'newspaper/page': ['e'] },
})

describe('补正', () => {
  test('可以退回问过的每一项和每一张，没有问的不行', () => {
    expect(ats(flaggable(cardReissueItem, before))).toEqual([
      'field:reason',
      'field:unit',
      'field:note',
      'material:driving-licence/main',
      'material:driving-licence/second',
      'material:old-card/info',
      'material:old-card/records',
    ])
  })
  test('按类别办的事项，类别不能补正：办的是哪一类，决定了这是哪一件', () => {
    const graded = { ...before, answers: { category: '02001', unit: '个人' } }
    expect(ats(flaggable(integrityAssessment as unknown as ServiceDefinition, graded))).not.toContain('field:category')
  })
  test('发证机关不能补正：选错了的，由那里的办理人员说明不属于本机关', () => {
    expect(
      ats(
        flaggable(certificateMissing as unknown as ServiceDefinition, {
          ...before,
          variant: 'standard',
          answers: { authority: '620102' },
        }),
      ),
    ).not.toContain('field:authority')
  })
  test('能改的是退回的，和因为改了答案才要的', () => {
    expect(ats(openPlaces(cardReissueItem, flags, before, now))).toEqual([
      'field:reason',
      'field:reported',
      'field:paper',
      'material:driving-licence/main',
      'material:newspaper/page',
    ])
    expect(strayChanges(cardReissueItem, flags, before, now)).toEqual([])
  })
  test('不再问的自然去掉，改回去又都回来', () => {
    expect(now.files).toEqual({
      'driving-licence/main': ['a'],
      'driving-licence/second': ['b'],
      'newspaper/page': ['e'],
    })
    expect(ats(changedPlaces(cardReissueItem, before, now))).toEqual([
      'field:reason',
      'field:reported',
      'field:paper',
      'material:newspaper/page',
      'material:old-card/info',
      'material:old-card/records',
    ])
    const back = mended(cardReissueItem, before, {
      answers: { reason: 'damaged', reported: true, paper: '甘肃日报' },
      files: { 'newspaper/page': ['e'] },
    })
    expect(changedPlaces(cardReissueItem, before, back)).toEqual([])
  })
  test('没有退回的改了、删了、加了，都算多改', () => {
    expect(
      ats(strayChanges(cardReissueItem, flags, before, { ...now, answers: { ...now.answers, unit: '某公司' } })),
    ).toEqual(['field:unit'])
    expect(
      ats(
        strayChanges(cardReissueItem, flags, before, {
          ...before,
          files: { ...before.files, 'driving-licence/second': [] },
        }),
      ),
    ).toEqual(['material:driving-licence/second'])
    expect(
      ats(
        strayChanges(cardReissueItem, flags, before, {
          ...before,
          files: { ...before.files, 'driving-licence/second': ['b', 'x'] },
        }),
      ),
    ).toEqual(['material:driving-licence/second'])
  })
  test('空着和没填是一样的', () =>
    expect(changedPlaces(cardReissueItem, before, { ...before, answers: { ...before.answers, note: '' } })).toEqual([]))
  test('只多了或少了空格的，等于没改', () =>
    expect(
      changedPlaces(cardReissueItem, before, {
        ...before,
        answers: { reason: ' damaged ', unit: '个人\n', note: '  ' },
      }),
    ).toEqual([]))
})

test('证上的条件按持有的类别判断：驾驶员才问驾驶证', () => {
  const of = certificateReissue as unknown as ServiceDefinition
  const draft = { variant: 'lost', answers: {}, files: {} }
  expect(ats(flaggable(of, { ...draft, parts: ['02001'] }))).toContain('material:driving-licence/main')
  expect(ats(flaggable(of, { ...draft, parts: ['03002'] }))).not.toContain('material:driving-licence/main')
})
