import { callFunction } from '../platform/functions'
import { resetTaro } from '../../tests/kit/taro'
import { checkVoucher } from './verify'

jest.mock('../platform/functions', () => ({ callFunction: jest.fn(), keepsRefreshToken: true }))
const answer = callFunction as jest.MockedFunction<typeof callFunction>
const now = Date.parse('2026-11-21T09:41:36+08:00')
const clock = () => now

const facts = {
  kind: 'integrity-grade',
  province: '62',
  division: '620102',
  issued: '2026-11-20',
  validUntil: '2027-11-30',
  grade: 'AAA',
  category: '02001',
  holder: '马*强',
}
const genuine = (status: string) => ({
  ok: true,
  output: { genuine: true, facts, status, asOf: now, authority: { name: '城关区', phone: '12328' } },
})

beforeEach(() => {
  answer.mockReset()
  resetTaro()
})

test('a genuine and valid voucher is green, with its facts in words', async () => {
  answer.mockResolvedValue(genuine('valid'))
  const { verdict, facts: rows } = await checkVoucher('https://x/v/ABC', clock)
  expect(verdict.tone).toBe('green')
  expect(rows).toEqual(
    expect.arrayContaining([
      { label: '凭证', value: '诚信考核凭证' },
      { label: '姓名', value: '马*强' },
      { label: '从业资格类别', value: '经营性道路货物运输驾驶员' },
      { label: '有效期至', value: '2027年11月30日' },
    ]),
  )
})

test.each([
  ['revoked', 'red'],
  ['superseded', 'amber'],
  ['expired', 'red'],
  ['unknown', 'amber'],
])('a genuine voucher that is %s is %s', async (status, tone) => {
  answer.mockResolvedValue(genuine(status))
  expect((await checkVoucher('https://x/v/ABC', clock)).verdict.tone).toBe(tone)
})

test('a changed voucher is 不是有效凭证', async () => {
  answer.mockResolvedValue({ ok: true, output: { genuine: false, reason: 'bad-signature' } })
  expect((await checkVoucher('https://x/v/ABC', clock)).verdict).toMatchObject({ tone: 'red', word: '不是有效凭证' })
})

test.each(['', 'hello', '   ', '%E4%B8', 'https://example.com', 'x'.repeat(5000)])(
  'without a connection %j gets an answer and never an exception, and never green',
  async (text) => {
    answer.mockRejectedValue(new Error('network'))
    const { verdict, online } = await checkVoucher(text, clock)
    expect(online).toBe(false)
    expect(verdict.tone).not.toBe('green')
  },
)
