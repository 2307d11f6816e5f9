import { resetTaro } from '../../tests/kit/taro'
import { draftOf, dropDraft, myDrafts, saveDraft, startDraft } from './drafts'
import { personSession } from './session'

jest.mock('../platform/functions', () => ({ callFunction: jest.fn(), keepsRefreshToken: true }))

const signIn = (id: string) =>
  personSession.adopt({ token: 't', expiresAt: 0, account: { id, phone: '1', verified: true } })

beforeEach(() => {
  resetTaro()
  signIn('driver')
})

test('a draft comes back with what was filled in', () => {
  const started = startDraft('an-item', 'hash', 'standard', 1)
  saveDraft({
    ...started,
    draft: { ...started.draft, answers: { unit: '个人' }, files: { 'a/page': ['f1'] } },
    step: 'materials',
  })
  expect(draftOf(started.id)).toMatchObject({
    step: 'materials',
    draft: { answers: { unit: '个人' }, files: { 'a/page': ['f1'] } },
  })
})

test('its id may become a case id', () => {
  expect(startDraft('an-item', 'hash', 'standard', 1).id).toMatch(/^[A-Za-z0-9_-]{8,64}$/)
})

test('another person on the same phone does not see it', () => {
  const { id } = startDraft('an-item', 'hash', 'standard', 1)
  signIn('somebody-else')
  expect(draftOf(id)).toBeUndefined()
  expect(myDrafts()).toEqual([])
})

test('the newest stands first', () => {
  const old = startDraft('an-item', 'hash', 'standard', 1)
  const young = startDraft('other-item', 'hash', 'standard', 2)
  expect(myDrafts().map(({ id }) => id)).toEqual([young.id, old.id])
})

test('a dropped draft is gone', () => {
  const { id } = startDraft('an-item', 'hash', 'standard', 1)
  dropDraft(id)
  expect(myDrafts()).toEqual([])
})
