import type { KeptDraft } from '../../client/drafts'
import { together } from './drafts'

const here = (id: string, change: Partial<KeptDraft> = {}): KeptDraft => ({
  id,
  owner: 'p',
  service: 's',
  hash: 'h',
  step: 'form',
  savedAt: 1,
  unsaved: true,
  version: 1,
  draft: { variant: '', noticeAgreed: true, statementAgreed: true, answers: {}, files: {} },
  ...change,
})

test('a draft that the account said is handed in or gone is offered no more, with or without a connection', () => {
  const drafts = [here('kept'), here('gone', { gone: true })]
  expect(together(drafts, undefined).map(({ id }) => id)).toEqual(['kept'])
  expect(together(drafts, []).map(({ id }) => id)).toEqual(['kept'])
})
