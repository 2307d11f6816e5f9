import fc from 'fast-check'
import { cardReissueItem as item } from '../tests/fixtures/card-reissue'
import {
  answerWith,
  furthestStep,
  partKey,
  problems,
  stepsOf,
  strayAnswers,
  strayFiles,
  visibleFields,
  visibleMaterials,
  type Draft,
} from './journey'
import type { Answer } from './rules'

const context = { parts: [] }
const file = 'file-0001'
const blank: Draft = { variant: 'own', noticeAgreed: false, statementAgreed: false, answers: {}, files: {} }
const agreed: Draft = { ...blank, noticeAgreed: true, statementAgreed: true, subjectId: 'certificate-1' }
const damaged: Draft = {
  ...agreed,
  answers: { reason: 'damaged', unit: '个人' },
  files: {
    'driving-licence/main': [file],
    'driving-licence/second': [file],
    'old-card/info': [file],
    'old-card/records': [file],
  },
}
const fields = (draft: Pick<Draft, 'answers' | 'variant'>) => visibleFields(item, draft).map(({ id }) => id)
const parts = (draft: Pick<Draft, 'answers' | 'variant'>) =>
  visibleMaterials(item, draft).flatMap((material) => material.parts.map(({ id }) => partKey(material.id, id)))
const places = (draft: Draft) => problems(item, draft, context).map(({ step, at }) => `${step}:${at}`)

describe('what is asked', () => {
  test('a field with a condition appears when its condition holds', () => {
    expect(fields({ variant: 'own', answers: {} })).toEqual(['reason', 'unit', 'note'])
    expect(fields({ variant: 'own', answers: { reason: 'lost' } })).toEqual(['reason', 'reported', 'unit', 'note'])
    expect(fields({ variant: 'own', answers: { reason: 'lost', reported: true } })).toEqual([
      'reason',
      'reported',
      'paper',
      'unit',
      'note',
    ])
  })
  test('a field of the second variant is asked there only', () => {
    expect(fields({ variant: 'agent', answers: {} })).toContain('agent')
    expect(fields({ variant: 'own', answers: {} })).not.toContain('agent')
  })
  test('a two-part material asks for both parts', () => {
    expect(parts({ variant: 'own', answers: {} })).toEqual(['driving-licence/main', 'driving-licence/second'])
  })
  test('a material with a condition comes and goes with all its parts', () => {
    expect(parts(damaged)).toEqual([
      'driving-licence/main',
      'driving-licence/second',
      'old-card/info',
      'old-card/records',
    ])
    expect(parts({ variant: 'own', answers: { reason: 'lost', reported: true } })).toContain('newspaper/page')
    expect(parts({ variant: 'own', answers: { reason: 'lost', reported: false } })).not.toContain('newspaper/page')
  })
  test('a single part can have a condition of its own', () => {
    expect(parts({ variant: 'own', answers: { reason: 'damaged', note: '记录页已缺' } })).toEqual([
      'driving-licence/main',
      'driving-licence/second',
      'old-card/info',
    ])
  })
  test('a material without any part left is not shown at all', () => {
    const emptied = {
      ...item,
      materials: item.materials.map((one) => ({
        ...one,
        parts: one.parts.map((part) => ({ ...part, when: { variant: 'agent' } })),
      })),
    }
    expect(visibleMaterials(emptied, blank)).toEqual([])
    expect(visibleMaterials(emptied, { ...blank, variant: 'agent' }).length).toBeGreaterThan(0)
  })
  test('an item without materials has no step for them', () => {
    expect(stepsOf(item)).toEqual(['subject', 'form', 'materials', 'confirm'])
    expect(stepsOf({ ...item, materials: [] })).toEqual(['subject', 'form', 'confirm'])
  })
})

describe('what is still missing', () => {
  test('is told in the order in which a person meets it', () => {
    expect(places(blank)).toEqual([
      'subject:notice',
      'subject:subjectId',
      'subject:statement',
      'form:reason',
      'form:unit',
      'materials:driving-licence/main',
      'materials:driving-licence/second',
    ])
  })
  test('names the part only where a material has several', () => {
    const messages = problems(
      item,
      { ...agreed, answers: { reason: 'lost', reported: true, paper: '甘肃日报', unit: '个人' } },
      context,
    ).map(({ message }) => message)
    expect(messages).toEqual(['还差机动车驾驶证正本', '还差机动车驾驶证副本', '还差登报声明'])
  })
  test('says how many pictures are short, or too many', () => {
    const many = {
      ...item,
      materials: item.materials.map((one) => ({
        ...one,
        parts: one.parts.map((part) => ({ ...part, min: 2, max: 3 })),
      })),
    }
    const at = (count: number) =>
      problems(
        many,
        {
          ...damaged,
          files: { ...damaged.files, 'driving-licence/main': Array.from({ length: count }, (_, n) => `file-${n}`) },
        },
        context,
      )[0]!.message
    expect([at(0), at(1), at(4)]).toEqual([
      '还差机动车驾驶证正本（2张）',
      '还差机动车驾驶证正本',
      '机动车驾驶证正本最多3张',
    ])
  })
  test('is nothing when all is there', () => expect(problems(item, damaged, context)).toEqual([]))
  test('does not count an optional field that is empty, but one that is wrong', () => {
    expect(places({ ...damaged, answers: { ...damaged.answers, note: '' } })).toEqual([])
    expect(places({ ...damaged, answers: { ...damaged.answers, note: '一二三四五六七八九十百' } })).toEqual([
      'form:note',
    ])
  })
})

describe('how far one may go', () => {
  test.each<[string, Draft, string]>([
    ['nothing done', blank, 'subject'],
    ['subject done', agreed, 'form'],
    ['form done', { ...agreed, answers: { reason: 'damaged', unit: '个人' } }, 'materials'],
    ['all done', damaged, 'confirm'],
    ['the notice taken back', { ...damaged, noticeAgreed: false }, 'subject'],
  ])('%s: %s', (_name, draft, step) => expect(furthestStep(item, draft, context)).toBe(step))
})

describe('a changed answer', () => {
  test('drops what is no longer asked, also two conditions further on, with its pictures', () => {
    const lost: Draft = {
      ...agreed,
      answers: { reason: 'lost', reported: true, paper: '甘肃日报', unit: '个人' },
      files: { 'newspaper/page': [file], 'driving-licence/main': [file] },
    }
    const changed = answerWith(item, lost, 'reason', 'damaged')
    expect(changed.answers).toEqual({ reason: 'damaged', unit: '个人' })
    expect(changed.files).toEqual({ 'driving-licence/main': [file] })
  })
  test('keeps what is still asked', () => {
    expect(answerWith(item, damaged, 'note', '有折痕')).toMatchObject({
      answers: { reason: 'damaged', unit: '个人', note: '有折痕' },
    })
  })
  test('leaves the draft it was given alone', () => {
    const before = JSON.stringify(damaged)
    answerWith(item, damaged, 'reason', 'lost')
    expect(JSON.stringify(damaged)).toBe(before)
  })

  const change = fc.oneof(
    fc.tuple(fc.constant('reason'), fc.constantFrom<Answer>('lost', 'damaged')),
    fc.tuple(fc.constant('reported'), fc.boolean()),
    fc.tuple(fc.constantFrom('paper', 'note', 'agent', 'unknown'), fc.constantFrom<Answer>('', '甘肃日报')),
  )
  const history = fc.tuple(fc.constantFrom('own', 'agent'), fc.array(change, { maxLength: 12 }))
  test('never leaves an answer or a picture behind that is not asked', () => {
    fc.assert(
      fc.property(history, ([variant, changes]) => {
        const end = changes.reduce<Draft>(
          (draft, [field, answer]) =>
            answerWith(item, { ...draft, files: { ...draft.files, 'newspaper/page': [file] } }, field, answer),
          { ...agreed, variant },
        )
        expect(strayAnswers(item, end)).toEqual([])
        if (changes.length > 0) expect(strayFiles(item, end)).toEqual([])
      }),
    )
  })
})

describe('what a server refuses', () => {
  const stray = (answers: Record<string, unknown>, variant = 'own') =>
    strayAnswers(item, { variant, answers: answers as Draft['answers'] })
  test.each([
    ['an unknown field', { reason: 'lost', price: '0' }, ['price']],
    ['a field that these answers hide', { reason: 'damaged', reported: true }, ['reported']],
    ['a field of the other variant', { agent: '李四' }, ['agent']],
    ['a value of the wrong type', { reason: true, unit: ['个人'] }, ['reason', 'unit']],
    ['a member that every object has', { constructor: 'x' }, ['constructor']],
    ['nothing', { reason: 'lost', reported: false, unit: '个人' }, []],
  ])('%s', (_name, answers, expected) => expect(stray(answers)).toEqual(expected))
  test('a picture for a part that is not asked', () => {
    expect(
      strayFiles(item, { ...damaged, files: { ...damaged.files, 'newspaper/page': [file], 'other/page': [file] } }),
    ).toEqual(['newspaper/page', 'other/page'])
    expect(strayFiles(item, damaged)).toEqual([])
  })
})
