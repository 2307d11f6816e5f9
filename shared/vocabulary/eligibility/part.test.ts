import { certificate, certificateSubject } from '../../../tests/fixtures/certificate'
import { partKind } from './part'

const props = { kind: 'part' as const, codes: ['01001', '02001'], none: '这个从业资格类别不用办' }
const held = (...categories: [code: string, status: 'normal' | 'cancelled'][]) =>
  certificate({ categories: categories.map(([code, status]) => ({ code, status, firstIssued: '2020-01-01' })) })
const judge = (of: ReturnType<typeof held> | undefined, part?: string) =>
  partKind.judge(props, {
    today: '2026-11-21',
    subject: of && certificateSubject(of),
    part,
    activeGroups: [],
  })

test('a category that the item is for is named', () => {
  expect(judge(held(['02001', 'normal']))).toEqual({ outcome: 'now', reason: '经营性道路货物运输驾驶员' })
})
test('where a category is asked about, the others do not help', () => {
  expect(judge(held(['02001', 'normal'], ['03002', 'normal']), '03002')).toEqual({
    outcome: 'never',
    reason: '这个从业资格类别不用办',
  })
})
test('a cancelled category does not count', () => expect(judge(held(['02001', 'cancelled'])).outcome).toBe('never'))
test('neither does a certificate that is not there', () => expect(judge(undefined).outcome).toBe('never'))
