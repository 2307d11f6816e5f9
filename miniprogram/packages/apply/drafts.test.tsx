import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { certificateView } from '../../../tests/fixtures/subject-view'
import { journeys, openWith, resetTaro } from '../../../tests/kit/taro'
import { cardReissueItem } from '../../../tests/fixtures/card-reissue'
import { draftOf, keepDraft, myDrafts, saveDraft, type KeptDraft } from '../../client/drafts'
import { agreeToNotice } from '../../client/notices'
import { personSession } from '../../client/session'
import { callFunction } from '../../platform/functions'
import Step from './step'

jest.mock('../../platform/functions', () => ({ callFunction: jest.fn(), keepsRefreshToken: true }))
jest.mock('./samples', () => ({ sampleOf: () => undefined }))
const answer = callFunction as jest.MockedFunction<typeof callFunction>

const [own, newer] = ['a'.repeat(64), 'b'.repeat(64)]
const view = certificateView(
  {
    validFrom: '2020-11-10',
    validUntil: '2027-11-09',
    categories: [
      { code: '02001', firstIssued: '2020-11-10', status: 'normal' },
      { code: '01001', firstIssued: '2020-11-10', status: 'cancelled' },
    ],
  },
  { unit: '', unitPhone: '', address: '', phone: '' },
  '城关区',
)
const open = { outcome: 'now', reason: '现在可以办理', nodes: [], subjectId: 'certificate-1' }
const content = {
  variant: 'own',
  noticeAgreed: true,
  statementAgreed: true,
  subjectId: 'certificate-1',
  answers: { reason: 'damaged' },
  files: {},
}
const inAccount = (change: object) => ({
  id: 'draft-0001',
  service: 'card-reissue',
  hash: own,
  step: 'form',
  version: 2,
  savedAt: Date.parse('2026-11-21T02:05:00Z'),
  keptUntil: '2026-12-21',
  draft: content,
  ...change,
})

let reply: (name: string, input: Record<string, unknown>) => unknown
const refuse = (code: string, detail?: unknown) => ({
  refused: { code, message: '不行', retryable: code === 'busy', requestId: 'r', detail },
})
const sent = (name: string) =>
  answer.mock.calls
    .filter(([called]) => called === name)
    .map(([, data]) => (data as { input: Record<string, unknown> }).input)

let account = 0
beforeEach(() => {
  resetTaro()
  account += 1
  personSession.adopt({
    token: 't',
    expiresAt: Date.now() + 600_000,
    account: { id: `d${account}`, phone: '1', verified: true },
  })
  reply = () => undefined
  answer.mockReset()
  answer.mockImplementation((name, data) => {
    const { input } = data as { input: Record<string, unknown> }
    const table: Record<string, unknown> = {
      'certificate-list': {
        verified: true,
        subjects: [view],
      },
      'eligibility-get': {
        verified: true,
        today: '2026-11-21',
        subjects: [],
        services: [{ service: 'card-reissue', best: open, answers: [open] }],
      },
      'definition-get': {
        hash: input.hash ?? own,
        service: 'card-reissue',
        province: '62',
        variant: 'own',
        definition: cardReissueItem,
      },
      'draft-list': { drafts: [] },
      'draft-save': {
        id: input.id,
        service: 'card-reissue',
        step: 'form',
        version: Number(input.version ?? 0) + 1,
        savedAt: 1,
        keptUntil: '2026-12-21',
      },
    }
    const own_ = reply(name, input) as { refused?: unknown } | undefined
    return Promise.resolve(
      own_?.refused ? { ok: false, error: own_.refused } : { ok: true, output: own_ ?? table[name] },
    )
  })
})

const here = (change: Partial<KeptDraft>, id = `draft-${account}-here`): KeptDraft =>
  keepDraft({
    id,
    owner: `d${account}`,
    service: 'card-reissue',
    hash: own,
    step: 'form',
    savedAt: 1,
    draft: content,
    version: 1,
    unsaved: false,
    ...change,
  })
const show = (params: Record<string, string>) => {
  openWith(params)
  return render(<Step />)
}

test('申请在两台手机上都填过：不同的地方摆出来，选这台的就以这台的为准', async () => {
  const mine = here({ unsaved: true, draft: { ...content, answers: { reason: 'damaged', unit: '个人' } } })
  const theirs = inAccount({
    id: mine.id,
    draft: { ...content, answers: { reason: 'damaged', unit: '兰州顺途物流有限公司' } },
  })
  reply = (name, input) =>
    name === 'draft-save' && input.version === 1 ? refuse('draft-elsewhere', { draft: theirs }) : undefined
  show({ draft: mine.id, step: 'form' })
  expect(await screen.findByText('这份申请在另一台手机上也填过')).toBeTruthy()
  expect(screen.getByText('个人')).toBeTruthy()
  expect(screen.getByText('兰州顺途物流有限公司')).toBeTruthy()
  expect(screen.queryByText('申请原因')).toBeNull()
  fireEvent.click(screen.getByText('用这台的'))
  await waitFor(() =>
    expect(draftOf(mine.id)).toMatchObject({ version: 3, unsaved: false, draft: { answers: { unit: '个人' } } }),
  )
})

test('选另一台的，这台手机上的就换成另一台的', async () => {
  const mine = here({ unsaved: true })
  const theirs = inAccount({ step: 'materials', draft: { ...content, answers: { reason: 'lost' } } })
  reply = (name) => (name === 'draft-save' ? refuse('draft-elsewhere', { draft: theirs }) : undefined)
  show({ draft: mine.id, step: 'form' })
  fireEvent.click(await screen.findByText('用另一台的'))
  expect(myDrafts()).toMatchObject([{ id: 'draft-0001', version: 2, draft: { answers: { reason: 'lost' } } }])
  expect(journeys).toEqual(['redirectTo /packages/apply/step/index?draft=draft-0001&step=materials'])
})

test('这台没改过的，打开时直接换成账号里新的', async () => {
  const mine = here({})
  reply = (name) =>
    name === 'draft-get'
      ? {
          offered: true,
          draft: inAccount({ id: mine.id, draft: { ...content, answers: { reason: 'damaged', unit: '个人' } } }),
        }
      : undefined
  show({ draft: mine.id, step: 'form' })
  await waitFor(() => expect(draftOf(mine.id)).toMatchObject({ version: 2, draft: { answers: { unit: '个人' } } }))
})

test('没有网络也能填，会说还没有存到账号里', async () => {
  const mine = here({ version: 0, unsaved: true })
  reply = (name) => (name.startsWith('draft-') ? refuse('busy') : undefined)
  show({ draft: mine.id, step: 'form' })
  expect(await screen.findByText('还没有存到账号里')).toBeTruthy()
  fireEvent.click(screen.getByRole('radio', { name: '遗失' }))
  expect(draftOf(mine.id)?.draft.answers.reason).toBe('lost')
})

test('填到一半要求变了：先看变化，再按新要求接着填，不再要的去掉', async () => {
  const mine = here({ draft: { ...content, answers: { reason: 'damaged', old: '以前要填的' } } })
  reply = (name) =>
    name === 'draft-get'
      ? {
          offered: true,
          newer: { hash: newer, changes: ['填写内容不再要：旧内容'] },
          draft: inAccount({ id: mine.id, version: 1 }),
        }
      : undefined
  show({ draft: mine.id, step: 'form' })
  expect(await screen.findByText('填写内容不再要：旧内容')).toBeTruthy()
  fireEvent.click(screen.getByText('按新要求接着填'))
  expect(await screen.findByText('申请原因')).toBeTruthy()
  expect(draftOf(mine.id)).toMatchObject({ hash: newer, draft: { answers: { reason: 'damaged' } } })
  expect(draftOf(mine.id)?.draft.answers.old).toBeUndefined()
})

test('办理类型选了再填；换一种，还要的留着，不要的去掉', async () => {
  agreeToNotice('card-reissue')
  show({ service: 'card-reissue', variant: 'agent' })
  expect((await screen.findByRole('radio', { name: /委托他人领取/ })).getAttribute('aria-checked')).toBe('true')
  fireEvent.click(screen.getByRole('radio', { name: /兰州|货物|城关区/ }))
  await waitFor(() =>
    expect(myDrafts()[0]?.draft).toMatchObject({ variant: 'agent', subjectId: 'certificate-1', parts: ['02001'] }),
  )
  const kept = myDrafts()[0]!
  saveDraft({ ...kept, draft: { ...kept.draft, answers: { ...kept.draft.answers, agent: '王秀兰', reason: 'lost' } } })
  fireEvent.click(screen.getByRole('radio', { name: /本人领取/ }))
  await waitFor(() => expect(myDrafts()[0]?.draft.variant).toBe('own'))
  expect(myDrafts()[0]?.draft.answers).toEqual({ reason: 'lost' })
})

test('别的手机上填的，这台接着填', async () => {
  reply = (name) => (name === 'draft-get' ? { offered: true, draft: inAccount({}) } : undefined)
  show({ draft: 'draft-0001', step: 'form' })
  expect(await screen.findByText('申请原因')).toBeTruthy()
  expect(draftOf('draft-0001')).toMatchObject({ version: 2, unsaved: false })
})

test('再次办理：原来填的都在，要再看一次业务须知', async () => {
  reply = (name) =>
    name === 'draft-from-case'
      ? { started: true, draft: inAccount({ id: 'draft-again', draft: { ...content, noticeAgreed: false } }) }
      : undefined
  show({ from: 'case-number-1' })
  fireEvent.click(await screen.findByRole('checkbox', { name: '看过业务须知，同意' }))
  expect(draftOf('draft-again')?.draft).toMatchObject({ noticeAgreed: true, answers: { reason: 'damaged' } })
  expect(sent('draft-from-case')).toMatchObject([{ caseId: 'case-number-1' }])
})

test('已经在另一台手机上提交的，去看那件申请', async () => {
  const mine = here({ unsaved: true })
  reply = (name) => (name === 'draft-save' ? refuse('draft-gone', { caseId: mine.id }) : undefined)
  show({ draft: mine.id, step: 'form' })
  await screen.findByText('看这件申请')
  expect(draftOf(mine.id)).toMatchObject({ gone: true })
  fireEvent.click(screen.getByText('看这件申请'))
  expect(journeys).toEqual([`redirectTo /packages/cases/detail/index?id=${mine.id}`])
  expect(myDrafts()).toEqual([])
})

test('在另一台手机上删了的，可以接着填，照片要重新上传', async () => {
  const mine = here({ unsaved: true, draft: { ...content, files: { 'old-card/info': ['file-0001'] } } })
  reply = (name, input) => (name === 'draft-save' && input.version === 1 ? refuse('draft-gone', {}) : undefined)
  show({ draft: mine.id, step: 'form' })
  await screen.findByText('这份草稿在另一台手机上删了')
  fireEvent.click(screen.getByText('接着填'))
  await waitFor(() => expect(draftOf(mine.id)).toMatchObject({ version: 1, unsaved: false, draft: { files: {} } }))
})
