import { fireEvent, render, screen } from '@testing-library/react'
import { certificateView } from '../../../../tests/fixtures/subject-view'
import { journeys, openWith, resetTaro } from '../../../../tests/kit/taro'
import { addDays } from '../../../../shared/calendar'
import { today } from '../../../client/subjects'
import { personSession } from '../../../client/session'
import { callFunction } from '../../../platform/functions'
import Certificate from '../certificate'
import Certificates from './index'

jest.mock('../../../platform/functions', () => ({ callFunction: jest.fn(), keepsRefreshToken: true }))
const answer = callFunction as jest.MockedFunction<typeof callFunction>

const day = today()
const view = certificateView(
  {
    validFrom: addDays(day, -2000),
    validUntil: addDays(day, 20),
    categories: [
      { code: '01001', firstIssued: '2014-12-12', status: 'normal' },
      { code: '02001', firstIssued: '2016-01-05', status: 'cancelled' },
    ],
  },
  { unit: '个人' },
)
const told = (service: string, of: object) => ({
  service,
  best: { outcome: 'now', reason: '', nodes: [] },
  answers: [{ subjectId: view.id, nodes: [], reason: '', outcome: 'now', ...of }],
})
let subjects: unknown[]
const table: Record<string, unknown> = {
  'eligibility-get': {
    verified: true,
    today: day,
    subjects: [],
    services: [
      told('certificate-renewal', { until: addDays(day, 200), end: addDays(day, 20) }),
      told('certificate-change', {}),
      told('integrity-assessment', { outcome: 'never', reason: '没有有效的驾驶员类别' }),
    ],
  },
  'subject-history': {
    changes: [
      {
        at: Date.parse('2025-03-02T03:00:00Z'),
        changes: ['服务单位由“甲公司”改为“个人”'],
        service: 'certificate-change',
        number: '1',
        caseId: 'case-0001',
      },
    ],
    cards: [{ on: '2021-01-05', why: '换发', voids: '换发作废' }],
  },
}

let account = 0
beforeEach(() => {
  resetTaro()
  subjects = [view]
  account += 1
  personSession.adopt({
    token: 't',
    expiresAt: Date.now() + 600_000,
    account: { id: `w${account}`, phone: '1', verified: true },
  })
  answer.mockReset()
  answer.mockImplementation((name) =>
    Promise.resolve({ ok: true, output: name === 'certificate-list' ? { verified: true, subjects } : table[name] }),
  )
})

test('a card tells each category with its own status, and leads in one tap into what is due', async () => {
  render(<Certificates />)
  expect(await screen.findByText('有效，2014.12.12初次领证')).toBeTruthy()
  expect(screen.getByText('已注销，2016.01.05初次领证')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: /^证件.*到期：换发，.*截止，一键办理$/ }))
  expect(journeys).toEqual([`navigateTo /packages/guide/item/index?service=certificate-renewal&subject=${view.id}`])
})
test('wrong data lead into the item that has them checked, a missing certificate to where it is bound', async () => {
  render(<Certificates />)
  fireEvent.click(await screen.findByText('信息不对？申请核实'))
  fireEvent.click(screen.getByText(/^少了证/))
  expect(journeys).toEqual([
    `navigateTo /packages/guide/item/index?service=register-correction&subject=${view.id}`,
    'navigateTo /packages/account/bind/index',
  ])
})
test('without a certificate the page says why, and leads on', async () => {
  subjects = []
  render(<Certificates />)
  expect(await screen.findByText('没有查到您的证照')).toBeTruthy()
  fireEvent.click(screen.getByText('绑定从业资格证'))
  expect(journeys).toEqual(['navigateTo /packages/account/bind/index'])
})
test('one certificate: what is open, what is not and why, and what happened to it with its case', async () => {
  openWith({ id: view.id })
  render(<Certificate />)
  expect(await screen.findByText('没有有效的驾驶员类别')).toBeTruthy()
  fireEvent.click(screen.getByText('2025年3月2日 变更'))
  expect(journeys).toEqual(['navigateTo /packages/cases/detail/index?id=case-0001'])
  expect(screen.getByText('2021年1月5日 换发')).toBeTruthy()
})
