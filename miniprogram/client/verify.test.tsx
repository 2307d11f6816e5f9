import { callFunction } from '../platform/functions'
import { resetTaro } from '../../tests/kit/taro'
import { gansuSigner, issueVoucher, strangeSigner, testKeys, voucherPrefix } from '../../tests/kit/voucher-keys'
import { voucherUrl, type FactsToIssue } from '../../shared/vouchers'
import { checkOnline, checkOnPhone } from './verify'
import { prepareToVerify } from './voucher-keys'

jest.mock('../platform/functions', () => ({ callFunction: jest.fn(), keepsRefreshToken: true }))
const ask = callFunction as jest.MockedFunction<typeof callFunction>
const now = Date.parse('2026-11-27T09:41:36+08:00')
const clock = () => now

const details = {
  grade: 'AAA',
  category: '02001',
  cycleEnd: '2026-11-11',
  certificateTail: '003X',
  holder: '马*强',
} as const
const facts: FactsToIssue = {
  kind: 'integrity-grade',
  province: '62',
  serial: 1,
  id: '00112233445566ff',
  division: '620102',
  issued: '2026-11-26',
  validUntil: '2027-11-30',
  details,
}
const bytes = issueVoucher(facts, gansuSigner)
const url = voucherUrl(voucherPrefix, bytes)
const payload = url.slice(voucherPrefix.length)
const keys = { keys: testKeys, origins: [voucherPrefix], asOf: now }

type Answer = object | 'offline' | 'hangs'
/** A server that answers so about vouchers; keys come with every connection. */
function serverSays(verify: Answer, list: Answer = verify === 'offline' ? 'offline' : keys) {
  const answers: Record<string, Answer> = { 'voucher-verify': verify, 'voucher-keys': list }
  ask.mockImplementation((...args: unknown[]) => {
    const asked = JSON.stringify(args)
    const answer = answers[asked.includes('voucher-verify') ? 'voucher-verify' : 'voucher-keys']
    if (answer === 'hangs') return new Promise(() => undefined)
    return answer === 'offline' ? Promise.reject(new Error('network')) : Promise.resolve({ ok: true, output: answer })
  })
}
const genuine = (status: string, change: object = {}) => {
  const { kind, province, division, issued, validUntil } = facts
  const said = { kind, province, division, issued, validUntil, ...details, ...change }
  return { genuine: true, facts: said, status, asOf: now, authority: { name: '城关区', phone: '12328' } }
}
const online = async (text: string) => (await checkOnline(text, clock))?.verdict

beforeEach(() => {
  ask.mockReset()
  resetTaro()
})
afterEach(() => jest.useRealTimers())

describe('on the phone alone', () => {
  beforeEach(async () => {
    serverSays('offline', keys)
    await prepareToVerify()
  })
  const alone = (text: string, asking = false) => checkOnPhone(text, now, asking)

  test('a genuine voucher shows its facts at once, and that the server is being asked', () => {
    const { verdict, facts: rows } = alone(url, true)
    expect(verdict).toMatchObject({ tone: 'amber', word: '签名是真的', rows: [{ word: '真' }, { word: '正在查' }, {}] })
    expect(rows).toEqual(expect.arrayContaining([{ label: '姓名', value: '马*强' }]))
  })
  test('when nothing answered it says so, and is never green', () =>
    expect(alone(url).verdict).toMatchObject({ tone: 'amber', rows: [{}, { detail: /联网状态没查到/ }, {}] }))
  test('a forgery is called one without a network', () =>
    expect(alone(voucherUrl(voucherPrefix, issueVoucher(facts, strangeSigner))).verdict).toMatchObject({
      tone: 'red',
      word: '伪造的凭证',
    }))
  test('half a code is to be scanned again, and is not called a forgery', () => {
    expect(alone(url.slice(0, -40)).verdict).toMatchObject({ tone: 'amber', word: '读不完整' })
    expect(alone(voucherPrefix).verdict).toMatchObject({ word: '读不完整' })
    expect(alone(payload.slice(0, 30)).verdict).toMatchObject({ word: '读不完整' })
  })
  test("a restaurant's code is none of ours", () =>
    expect(alone('https://menu.shop.org/table/7').verdict).toMatchObject({ tone: 'red', word: '不是本系统的码' }))
  test.each(['', 'hello', '   ', '%E4%B8', 'https://shop.org', 'x'.repeat(5000)])(
    '%j gets an answer and never an exception, and never green',
    (text) => expect(alone(text).verdict.tone).not.toBe('green'),
  )
})

test('on a phone that never was online nothing is concluded', () =>
  expect(checkOnPhone(url, now, false).verdict).toMatchObject({ tone: 'amber', word: '先别下结论' }))

describe('with the server', () => {
  test('a genuine and valid voucher is green, with its facts in words', async () => {
    serverSays(genuine('valid'))
    const checked = await checkOnline(url, clock)
    expect(checked?.verdict.tone).toBe('green')
    expect(checked?.facts).toEqual(
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
    serverSays(genuine(status))
    expect((await online(url))?.tone).toBe(tone)
  })
  test('a changed voucher is a forgery', async () => {
    serverSays({ genuine: false, reason: 'bad-signature' })
    expect(await online(url)).toMatchObject({ tone: 'red', word: '伪造的凭证' })
  })
  test('a failed assessment is not plain green', async () => {
    serverSays(genuine('valid', { grade: 'B' }))
    expect(await online(url)).toMatchObject({ tone: 'amber', word: '有效 · 考核不合格' })
  })
  test("a genuine voucher behind somebody else's address is no green, and its host is named", async () => {
    serverSays(genuine('valid'))
    expect(await online(`https://shop.cn/v/${payload}`)).toMatchObject({
      tone: 'amber',
      word: '真凭证，假网址',
      rows: [{ detail: '码里的网址是shop.cn，不要打开' }, {}, {}],
    })
  })
  test('behind an address made to look like ours it is red', async () => {
    serverSays(genuine('valid'))
    expect(await online(`https://ysfw.example.gov.cn.evil.com/v/${payload}`)).toMatchObject({
      tone: 'red',
      word: '真凭证，假网址',
    })
  })
  test('a server that hangs is not waited for longer than three seconds', async () => {
    jest.useFakeTimers()
    serverSays('hangs')
    const asked = checkOnline(url, clock)
    await jest.advanceTimersByTimeAsync(3000)
    expect(await asked).toBeUndefined()
  })
  test('without a connection there is no answer, and no exception', async () => {
    serverSays('offline')
    expect(await checkOnline(url, clock)).toBeUndefined()
  })
})
