import { fireEvent, render, screen } from '@testing-library/react'
import { journeys, openWith, resetTaro } from '../../../../tests/kit/taro'
import { certificateView } from '../../../../tests/fixtures/subject-view'
import { services } from '../../../../shared/services'
import { personSession } from '../../../client/session'
import { callFunction } from '../../../platform/functions'
import Guide from '.'

jest.mock('../../../platform/functions', () => ({ callFunction: jest.fn(), keepsRefreshToken: true }))
const answer = callFunction as jest.MockedFunction<typeof callFunction>
const asked = (name: string) =>
  answer.mock.calls.filter(([called]) => called === name).map(([, data]) => (data as { input: unknown }).input)

const view = (id: string, division: string, code: string, certificateNumber: string) =>
  certificateView(
    { id, division, categories: [{ code, firstIssued: '2025-09-11', status: 'normal' }] },
    { certificateNumber },
    `${division}的发证机关`,
  )
const node = (outcome: string) => ({
  node: 'valid',
  rule: 'window',
  label: '证在有效期内',
  outcome,
  reason: `原因${outcome}`,
  sources: [],
})
const verdict = (subjectId: string, outcome: string) => ({
  outcome,
  reason: '',
  subjectId,
  nodes: [node(outcome)],
})

function serve(service: string, best: object, answers: object[], subjects: object[]) {
  answer.mockImplementation((name) =>
    Promise.resolve({
      ok: true,
      output: {
        'definition-get': { hash: 'a'.repeat(64), service, province: '', variant: 'x', definition: services[service] },
        'eligibility-get': {
          verified: true,
          today: '2026-11-21',
          subjects: [],
          services: [{ service, best, answers }],
        },
        'certificate-list': { verified: true, subjects },
      }[name as 'definition-get'],
    }),
  )
}
const signIn = () =>
  personSession.adopt({ token: 't', expiresAt: Date.now() + 600_000, account: { id: 'a', phone: '1', verified: true } })

beforeEach(() => {
  resetTaro()
  answer.mockReset()
  personSession.drop()
})

test('两本证：先说能办的，写明是哪一本；另一本收着，点开再看', async () => {
  signIn()
  const [expired, open] = [verdict('one', 'never'), verdict('two', 'now')]
  serve(
    'certificate-reissue',
    open,
    [expired, open],
    [view('one', '410105', '02001', '4101**********12'), view('two', '620102', '03002', '6201**********37')],
  )
  openWith({ service: 'certificate-reissue' })
  render(<Guide />)
  expect(await screen.findByText('现在可以办')).toBeTruthy()
  expect(screen.getByText('620102的发证机关，证号末两位37，有效期至2031年9月10日')).toBeTruthy()
  expect(screen.queryByText('原因never')).toBeNull()
  fireEvent.click(
    screen.getByRole('button', {
      name: '经营性道路货物运输驾驶员，不能办；410105的发证机关，证号末两位12，有效期至2031年9月10日',
    }),
  )
  expect(screen.getByText('原因never')).toBeTruthy()
  // The rules are those of the province that issued the certificate which can be done.
  expect(asked('definition-get')).toEqual([{ service: 'certificate-reissue', province: '62' }])
  // An escort has no driving licence to show.
  expect(screen.getByText('遗失补发1张照片；毁损补发3张照片')).toBeTruthy()
})

test('没登录：材料写明什么时候要；常见问题、不在这里办的情况点开看；能去看各省差异', async () => {
  serve('certificate-cancellation', {}, [], [])
  openWith({ service: 'certificate-cancellation' })
  render(<Guide />)
  fireEvent.click(await screen.findByRole('button', { name: /^要准备，3到5张照片/ }))
  expect(screen.getAllByText('只在“要注销的类别”没有全部勾选时要')).toHaveLength(2)
  expect(screen.getByText('用途：确认是本人申请')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '持证人去世' }))
  expect(screen.getByText(/^要带：近亲属的身份证、/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '注销以后还想开车，怎么办？' }))
  expect(screen.getByText(/^注销不能恢复/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: /^各省差异/ }))
  expect(journeys).toEqual(['navigateTo /packages/guide/compare/index?service=certificate-cancellation'])
})

test('指南没有写全的事项，说明是暂定的', async () => {
  serve('taxi-certificate-reissue', {}, [], [])
  openWith({ service: 'taxi-certificate-reissue' })
  render(<Guide />)
  expect(await screen.findByText('暂定的办法')).toBeTruthy()
})
