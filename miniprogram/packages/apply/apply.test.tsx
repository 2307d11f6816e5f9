import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { certificateView } from '../../../tests/fixtures/subject-view'
import { journeys, openWith, resetTaro } from '../../../tests/kit/taro'
import { integrityAssessment } from '../../../shared/services/integrity-assessment'
import { myDrafts, saveDraft } from '../../client/drafts'
import { agreeToNotice } from '../../client/notices'
import { personSession } from '../../client/session'
import { callFunction } from '../../platform/functions'
import Step from './step'

jest.mock('../../platform/functions', () => ({ callFunction: jest.fn(), keepsRefreshToken: true }))
jest.mock('./samples', () => ({ sampleOf: () => undefined }))
const answer = callFunction as jest.MockedFunction<typeof callFunction>

const hash = 'a'.repeat(64)
const view = certificateView(
  {
    validFrom: '2020-11-10',
    validUntil: '2027-11-09',
    categories: [{ code: '02001', firstIssued: '2020-11-10', status: 'normal' }],
  },
  { unitPhone: '', address: '', phone: '13809316027' },
  '城关区',
)
const open = {
  outcome: 'now',
  reason: '现在可以办理',
  until: '2026-11-30',
  nodes: [],
  subjectId: 'certificate-1',
  part: '02001',
}
const table: Record<string, unknown> = {
  'draft-list': { drafts: [] },
  'draft-save': {
    id: 'draft-0001',
    service: 'integrity-assessment',
    step: 'form',
    version: 1,
    savedAt: 1,
    keptUntil: '2026-12-21',
  },
  'certificate-list': {
    verified: true,
    subjects: [view],
  },
  'eligibility-get': {
    verified: true,
    today: '2026-11-21',
    subjects: [],
    services: [{ service: 'integrity-assessment', best: open, answers: [open] }],
  },
  'definition-get': {
    hash,
    service: 'integrity-assessment',
    province: '62',
    variant: 'standard',
    definition: integrityAssessment,
  },
}
const sent = (name: string) =>
  answer.mock.calls.filter(([called]) => called === name).map(([, data]) => (data as { input: unknown }).input)

let account = 0
beforeEach(() => {
  resetTaro()
  account += 1
  personSession.adopt({
    token: 't',
    expiresAt: Date.now() + 600_000,
    account: { id: `a${account}`, phone: '1', verified: true },
  })
  answer.mockReset()
  answer.mockImplementation((name) => Promise.resolve({ ok: true, output: table[name] }))
})

const atStep = async (step: string) => {
  const kept = myDrafts()[0]!
  openWith({ draft: kept.id, step })
  return render(<Step />)
}
const begin = async () => {
  agreeToNotice('integrity-assessment')
  openWith({ service: 'integrity-assessment' })
  const view = render(<Step />)
  await screen.findByText('选要办理的证')
  return view
}
const chooseAll = async () => {
  const view = await begin()
  fireEvent.click(screen.getByRole('radio'))
  await waitFor(() => expect(myDrafts()[0]?.draft.subjectId).toBe('certificate-1'))
  fireEvent.click(screen.getByRole('checkbox'))
  view.unmount()
}

test('an address typed by hand agrees to nothing: it leads to the guide with its notice', async () => {
  openWith({ service: 'a-service-never-agreed-to' })
  render(<Step />)
  await waitFor(() =>
    expect(journeys).toEqual(['redirectTo /packages/guide/item/index?service=a-service-never-agreed-to']),
  )
  expect(myDrafts()).toEqual([])
})

test('下一步 goes to the first gap and says what is missing', async () => {
  await begin()
  fireEvent.click(screen.getByText('下一步'))
  expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toEqual([
    '请选要办理的证',
    '请勾选：本人从业资格证在有效期内且信息未发生变化',
  ])
  expect(journeys).toEqual([])
})

test('choosing a certificate fills in what the register knows and is kept at once', async () => {
  await chooseAll()
  expect(myDrafts()[0]?.draft).toMatchObject({
    subjectId: 'certificate-1',
    statementAgreed: true,
    answers: { category: '02001', unit: '兰州顺途物流有限公司', phone: '13809316027' },
  })
})

test('register data is locked, the rest can be changed, and a wrong number is told in words', async () => {
  await chooseAll()
  await atStep('form')
  expect(await screen.findByText('来自证照库，不用填')).toBeTruthy()
  fireEvent.change(screen.getByLabelText(/^联系电话/), { target: { value: '1380931602' } })
  fireEvent.click(screen.getByText('下一步'))
  expect(await screen.findByText('少了1位数字，手机号共11位')).toBeTruthy()
})

test('个人 instead of an employer is one tap', async () => {
  await chooseAll()
  await atStep('form')
  fireEvent.click(await screen.findByRole('radio', { name: '个人' }))
  expect(myDrafts()[0]?.draft.answers.unit).toBe('个人')
})

test('missing pictures are counted and named', async () => {
  await chooseAll()
  await atStep('materials')
  expect(await screen.findByText('还差3张')).toBeTruthy()
  fireEvent.click(screen.getByText('下一步'))
  expect(screen.getByText('还差从业资格证违章记录页')).toBeTruthy()
})

const complete = () => {
  const kept = myDrafts()[0]!
  const files = {
    'education-record/page': ['file-0001'],
    'certificate-info/page': ['file-0002'],
    'certificate-violations/page': ['file-0003'],
  }
  saveDraft({ ...kept, draft: { ...kept.draft, files } })
  return kept.id
}

test('确认提交 hands everything in under the draft’s id, drops the draft and shows the case', async () => {
  await chooseAll()
  const id = complete()
  table['apply-integrity-assessment'] = {
    caseId: id,
    number: '11',
    submittedAt: 1,
    acceptBy: '2026-11-24',
    acceptByCertain: true,
  }
  await atStep('confirm')
  await screen.findByText('申请材料')
  fireEvent.click(screen.getAllByText('确认提交').slice(-1)[0]!)
  await waitFor(() => expect(journeys).toEqual([`reLaunch /packages/cases/detail/index?id=${id}`]))
  expect(sent('apply-integrity-assessment')).toEqual([
    expect.objectContaining({
      caseId: id,
      definitionHash: hash,
      subjectId: 'certificate-1',
      noticeAgreed: true,
      statementAgreed: true,
    }),
  ])
  expect(myDrafts()).toEqual([])
})

test('when handing in fails the draft stays and can be handed in again', async () => {
  await chooseAll()
  complete()
  answer.mockImplementation((name) =>
    name.startsWith('apply-')
      ? Promise.reject(new Error('network'))
      : Promise.resolve({ ok: true, output: table[name] }),
  )
  await atStep('confirm')
  await screen.findByText('申请材料')
  fireEvent.click(screen.getAllByText('确认提交').slice(-1)[0]!)
  expect(await screen.findByText('填的内容都在。')).toBeTruthy()
  expect(screen.getByText('再试一次')).toBeTruthy()
  expect(myDrafts()).toHaveLength(1)
})

test('gaps that the server finds lead to their steps', async () => {
  await chooseAll()
  const id = complete()
  const error = {
    code: 'incomplete',
    message: '还有内容没填好，请补全后再提交',
    retryable: false,
    requestId: 'r',
    detail: { problems: [{ step: 'form', at: 'phone', message: '请填联系电话' }] },
  }
  answer.mockImplementation((name) =>
    Promise.resolve(name.startsWith('apply-') ? { ok: false, error } : { ok: true, output: table[name] }),
  )
  await atStep('confirm')
  await screen.findByText('申请材料')
  fireEvent.click(screen.getAllByText('确认提交').slice(-1)[0]!)
  fireEvent.click(await screen.findByText('请填联系电话'))
  expect(journeys).toEqual([`navigateTo /packages/apply/step/index?draft=${id}&step=form`])
})

test('a draft that is gone says where the case is', async () => {
  answer.mockImplementation(() =>
    Promise.resolve({
      ok: false,
      error: { code: 'draft-gone', message: '这份草稿已经提交或删除', retryable: false, requestId: 'r' },
    }),
  )
  openWith({ draft: 'no-such-draft', step: 'form' })
  render(<Step />)
  expect(await screen.findByText('这份草稿已经提交或删除')).toBeTruthy()
})
