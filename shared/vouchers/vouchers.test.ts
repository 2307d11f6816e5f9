import { sign } from 'node:crypto'
import fc from 'fast-check'
import {
  gansuSigner,
  issueVoucher,
  strangeSigner,
  testKeys,
  voucherPrefix,
  type Signer,
} from '../../tests/kit/voucher-keys'
import { fromBase32, toBase32 } from './base32'
import { fromBase64 } from './base64'
import { fromUtf8, toUtf8 } from './bytes'
import { MOST_BYTES } from './format'
import { assemble, encodeVoucher, parseScan, signInput, verifyVoucher, voucherUrl, type FactsToIssue } from './index'
import { voucherQr } from './qr'

const gansu = gansuSigner
const keys = testKeys
const prefix = voucherPrefix
const facts: FactsToIssue = {
  kind: 'integrity-grade',
  province: '62',
  serial: 1,
  id: '00112233445566ff',
  division: '620102',
  issued: '2026-11-26',
  validUntil: '2027-12-01',
  details: { grade: 'AAA', category: '02001', cycleEnd: '2026-11-11', certificateTail: '003X', holder: '马*强' },
}
const issue = (what: FactsToIssue, key: Signer = gansu) => issueVoucher(what, key)
const bytes = issue(facts)
const url = voucherUrl(prefix, bytes)

const day = fc.integer({ min: 0, max: 364 }).map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10))
const anyFacts: fc.Arbitrary<FactsToIssue> = fc.record({
  kind: fc.constant('integrity-grade' as const),
  province: fc.constant('62'),
  serial: fc.constant(1),
  id: fc.uint8Array({ minLength: 8, maxLength: 8 }).map((id) => Buffer.from(id).toString('hex')),
  division: fc.integer({ min: 0, max: 9999 }).map((n) => `62${String(n).padStart(4, '0')}`),
  issued: day,
  validUntil: fc.constant('2027-12-31'),
  details: fc.record({
    grade: fc.constantFrom('AAA' as const, 'AA' as const, 'A' as const, 'B' as const),
    category: fc.integer({ min: 0, max: 65_535 }).map((n) => String(n).padStart(5, '0')),
    cycleEnd: day,
    certificateTail: fc.stringMatching(/^[0-9A-Z]{4}$/),
    holder: fc.constantFrom('马*强', '张*', '阿***·**提', '𤦌*', ''),
  }),
})

describe('a genuine voucher', () => {
  test('is verified offline and gives back exactly the facts that were signed', () => {
    fc.assert(
      fc.property(anyFacts, (what) => {
        expect(verifyVoucher(voucherUrl(prefix, issue(what)), keys)).toEqual({ genuine: true, facts: what })
      }),
      { numRuns: 12 },
    )
  })

  test('is read in whatever way it was scanned, pasted or typed', () => {
    const payload = toBase32(bytes)
    const ways = [
      url,
      payload,
      url.toLowerCase(),
      payload.toLowerCase(),
      ` ${url}\n`,
      payload.replace(/(.{10})/g, '$1 '),
      `${url}?from=wechat&t=1`,
      `${url}#top`,
      `${url}/`,
      `http://other.example.org/a/b/${payload}?x#y`,
      encodeURIComponent(url),
      `\ufeff${url}`,
    ]
    for (const way of ways) expect([way, verifyVoucher(way, keys).genuine]).toEqual([way, true])
  })

  test('of a kind that this program does not know yet is still told genuine, with its head', () => {
    const unsigned = encodeVoucher(facts)
    unsigned[2] = 200
    const newer = assemble(unsigned, sign(null, signInput(unsigned), gansu.privateKey))
    expect(verifyVoucher(toBase32(newer), keys)).toMatchObject({
      genuine: true,
      facts: { kind: 'newer', code: 200, division: '620102' },
    })
  })
})

describe('anything else is not genuine, and never an exception', () => {
  // Every byte of the facts, and a sample of the signature's: a verification costs milliseconds.
  test('a flipped bit in any byte', () => {
    for (let i = 0; i < bytes.length; i += i < bytes.length - 64 ? 1 : 9) {
      const changed = bytes.slice()
      changed[i] ^= 1 << (i % 8)
      expect([i, verifyVoucher(toBase32(changed), keys).genuine]).toEqual([i, false])
    }
  })

  test('every changed character', () => {
    const payload = toBase32(bytes)
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: payload.length - 1 }),
        fc.constantFrom(...'ABCXYZ234567018$中'),
        (at, character) => {
          fc.pre(payload[at] !== character)
          expect(verifyVoucher(payload.slice(0, at) + character + payload.slice(at + 1), keys).genuine).toBe(false)
        },
      ),
      { numRuns: 25 },
    )
  })

  test('a payload that lost or gained characters', () => {
    const payload = toBase32(bytes)
    for (let n = 1; n < payload.length; n += 7) expect(verifyVoucher(payload.slice(0, -n), keys).genuine).toBe(false)
    expect(verifyVoucher(`${payload}A`, keys).genuine).toBe(false)
    expect(verifyVoucher(payload + payload, keys).genuine).toBe(false)
  })

  test('any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.webUrl(), fc.stringMatching(/^[A-Z2-7]{100,240}$/)),
        (text) => {
          expect(verifyVoucher(text, keys).genuine).toBe(false)
        },
      ),
    )
    expect(verifyVoucher('%2F%E0%A4', keys)).toEqual({ genuine: false, reason: 'not-a-voucher' })
    expect(verifyVoucher('A'.repeat(1_000_000), keys)).toEqual({ genuine: false, reason: 'not-a-voucher' })
    expect(verifyVoucher(undefined as unknown as string, keys)).toEqual({ genuine: false, reason: 'not-a-voucher' })
  })

  test('any bytes under a known version and key', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 70, maxLength: 160 }), (noise) => {
        noise.set(bytes.subarray(0, 6))
        expect(verifyVoucher(toBase32(noise), keys).genuine).toBe(false)
      }),
      { numRuns: 15 },
    )
  })
})

describe('the reason says what is wrong', () => {
  const reasonOf = (text: string, list = keys) => {
    const answer = verifyVoucher(text, list)
    return answer.genuine ? 'genuine' : answer.reason
  }
  test('a code of something else', () => expect(reasonOf('https://example.org/menu')).toBe('not-a-voucher'))
  test('another version', () => {
    const changed = bytes.slice()
    changed[0] = 2
    expect(reasonOf(toBase32(changed))).toBe('unknown-version')
  })
  test('a key that is not on the list', () => expect(reasonOf(url, keys.slice(1))).toBe('unknown-key'))
  test('a signature by somebody else', () =>
    expect(reasonOf(toBase32(issue(facts, strangeSigner)))).toBe('bad-signature'))
  test('an unreadable key on the list', () =>
    expect(reasonOf(url, [{ ...keys[0], publicKey: '不是' }])).toBe('bad-signature'))
  test('a key used before its time or after it', () => {
    expect(reasonOf(toBase32(issue({ ...facts, issued: '2025-12-31' })))).toBe('key-not-valid-then')
    expect(reasonOf(toBase32(issue({ ...facts, issued: '2028-01-01', validUntil: '2028-06-01' })))).toBe(
      'key-not-valid-then',
    )
  })
  test('the key of one province signing for another', () => {
    const unsigned = encodeVoucher(facts)
    unsigned.set([(41 * 10_000) >> 16, (410105 >> 8) & 255, 410105 & 255], 14)
    expect(reasonOf(toBase32(assemble(unsigned, sign(null, signInput(unsigned), gansu.privateKey))))).toBe(
      'not-a-voucher',
    )
  })
  test('a signature made malleable by adding the group order', () => {
    const order = 2n ** 252n + 27742317777372353535851937790883648493n
    const s = BigInt(`0x${Buffer.from(bytes.slice(-32)).reverse().toString('hex')}`) + order
    const changed = bytes.slice()
    changed.set(Buffer.from(s.toString(16).padStart(64, '0'), 'hex').reverse(), bytes.length - 32)
    expect(reasonOf(toBase32(changed))).toBe('bad-signature')
  })
  test('a payload signed without the domain string', () => {
    const unsigned = encodeVoucher(facts)
    expect(reasonOf(toBase32(assemble(unsigned, sign(null, unsigned, gansu.privateKey))))).toBe('bad-signature')
  })
})

describe('facts that do not fit are refused before signing', () => {
  const { details } = facts as FactsToIssue & { kind: 'integrity-grade' }
  test.each<[string, Partial<FactsToIssue>]>([
    ['a name longer than 24 bytes', { details: { ...details, holder: '马'.repeat(9) } }],
    ['an unknown grade', { details: { ...details, grade: 'C' as 'A' } }],
    ['a short certificate tail', { details: { ...details, certificateTail: '37' } }],
    ['a category that is no five-digit code', { details: { ...details, category: '1' } }],
    ['a day that does not exist', { validUntil: '2027-02-30' }],
    ['an end before the issue', { validUntil: '2026-01-01' }],
    ['a division outside the province', { division: '410105' }],
    ['an id of another length', { id: 'abc' }],
    ['a key serial of three bytes', { serial: 65_536 }],
  ])('%s', (_, change) => expect(() => encodeVoucher({ ...facts, ...change } as FactsToIssue)).toThrow(RangeError))
  test('a signature of another length', () =>
    expect(() => assemble(encodeVoucher(facts), new Uint8Array(63))).toThrow(RangeError))
  test('a prefix in capitals or without a slash', () => {
    expect(() => voucherUrl('https://YSFW.example/', bytes)).toThrow(RangeError)
    expect(() => voucherUrl('https://ysfw.example/v', bytes)).toThrow(RangeError)
  })
})

describe('size', () => {
  test('a voucher with the longest name stays within 150 bytes', () => {
    const longest = issue({ ...facts, details: { ...facts.details, holder: '阿***·***·***提热**' } } as FactsToIssue)
    expect(longest.length).toBeLessThanOrEqual(MOST_BYTES)
    expect(voucherQr(prefix, longest).version).toBeLessThanOrEqual(10)
  })
  test('the largest payload that v1 allows still gives QR version 10 at level M', () => {
    expect(voucherQr(prefix, new Uint8Array(MOST_BYTES).fill(165)).version).toBe(10)
  })
})

test('version 1 never changes: these bytes were fixed with the first voucher', () => {
  expect(Buffer.from(encodeVoucher(facts)).toString('hex')).toBe(
    '0101013e000100112233445566ff097646266227d4' + '0107d1265330303358' + '07e9a9ac2ae5bcba',
  )
  expect(gansu.publicKey).toBe('6kpsY+KcUgq+9VB7Ey7F+ZVHdq6+vnuSQh7qaRRG0iw=')
  expect(url).toBe(
    'https://ysfw.example.gov.cn/v/' +
      'AEAQCPQAAEABCIRTIRKWN7YJOZDCMYRH2QAQPUJGKMYDAM2YA7U2TLBK4W6LVFLZ7QUN76GI6OJGQNDFD2KOBIDBF5' +
      'BRBRPULFNU3DAUCYIW33HOPME5O6RZN23UM45BXA7LFJ3DANTT6EGKUIDW25UBIWEWWRM6RQAQ',
  )
})

describe('codecs', () => {
  test('base32 is RFC 4648 without padding', () => {
    expect(['f', 'fo', 'foo', 'foob', 'fooba', 'foobar'].map((text) => toBase32(Buffer.from(text)))).toEqual([
      'MY',
      'MZXQ',
      'MZXW6',
      'MZXW6YQ',
      'MZXW6YTB',
      'MZXW6YTBOI',
    ])
  })
  test('only the text that was written is read back', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), (some) => expect(fromBase32(toBase32(some))).toEqual(some)))
    expect([fromBase32('MZ'), fromBase32('M'), fromBase32('my'), fromBase32('M1')]).toEqual([null, null, null, null])
  })
  test('base64 reads what Node writes, both alphabets', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (some) => {
        expect(fromBase64(Buffer.from(some).toString('base64'))).toEqual(some)
        expect(fromBase64(Buffer.from(some).toString('base64url'))).toEqual(some)
      }),
    )
  })
  test('UTF-8 agrees with Node', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(toUtf8(text)).toEqual([...Buffer.from(text)])
        expect(fromUtf8(toUtf8(text))).toBe(text)
      }),
    )
  })
  test('a scan without a payload gives nothing', () => expect(parseScan('')).toBeNull())
})
