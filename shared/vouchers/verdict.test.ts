import fc from 'fast-check'
import { freshnessOn, verdict, type Known } from './index'

const at = (time: string) => Date.parse(`${time}+08:00`)
const now = at('2026-11-21T09:41:36')
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const sound: Known = {
  genuine: true,
  province: '62',
  validUntil: '2026-11-30',
  status: 'valid',
  statusAsOf: now,
  listAge: 3 * MINUTE,
  keysAge: 0,
  now,
}
const tones = (known: Known) => verdict(known).rows.map(({ tone }) => tone)

test('genuine, valid now and a fresh list: green, in the words of the picture', () => {
  expect(verdict(sound)).toEqual({
    tone: 'green',
    word: '有效',
    detail: '是真的，现在有效',
    next: [],
    rule: 'freshness-1',
    rows: [
      { label: '真伪', tone: 'green', word: '真', detail: '甘肃省签发，签名相符' },
      { label: '状态', tone: 'green', word: '有效', detail: '联网查到，截至9:41' },
      { label: '名单', tone: 'green', word: '刚更新', detail: '作废名单，今天9:38' },
    ],
  })
})

test('offline with a list of three days ago: amber, and the words say how old it is', () => {
  const listAt = at('2026-11-18T08:00:00')
  expect(verdict({ ...sound, statusAsOf: listAt, listAge: now - listAt })).toMatchObject({
    tone: 'amber',
    word: '先别下结论',
    detail: '名单是3天前的',
    rows: [
      { tone: 'green' },
      { tone: 'amber', word: '3天前有效', detail: '这3天可能被撤销' },
      { tone: 'amber', word: '过旧', detail: '作废名单停在11月18日8:00' },
    ],
  })
})

test('forged: red, and what then cannot be known is grey', () => {
  expect(verdict({ ...sound, genuine: false, reason: 'bad-signature' })).toMatchObject({
    tone: 'red',
    word: '伪造的凭证',
    detail: '内容被改过，或不是发证机关签的',
    rows: [{ tone: 'red', word: '假', detail: '签名对不上' }, { tone: 'grey', word: '不查' }, { tone: 'grey' }],
    next: ['不要当作有效凭证', '请对方在自己的手机上打开凭证，再扫一次', '打凭证上写的发证机关的公开电话核实'],
  })
})

test.each([
  ['incomplete', 'amber', '读不完整'],
  ['not-a-voucher', 'red', '不是本系统的码'],
  ['unknown-version', 'red', '认不出这个码'],
  ['unknown-key', 'red', '伪造的凭证'],
  ['bad-signature', 'red', '伪造的凭证'],
  ['key-not-valid-then', 'red', '伪造的凭证'],
] as const)('%s is %s: %s, with a step that everybody can take', (reason, tone, word) => {
  const answer = verdict({ genuine: false, reason, now })
  expect(answer).toMatchObject({ tone, word })
  expect(answer.next.length).toBeGreaterThan(0)
  expect(answer.next.join()).not.toMatch(/值班领导|按证号/)
})

test('a phone with stale keys does not call a new key forged', () => {
  expect(verdict({ genuine: false, reason: 'unknown-key', keysAge: 40 * DAY, now })).toMatchObject({
    tone: 'amber',
    word: '先别下结论',
    rows: [{ tone: 'amber', word: '认不出' }, { tone: 'grey' }, { tone: 'grey' }],
  })
})

test('revoked and expired are red however old the answer', () => {
  expect(verdict({ ...sound, status: 'revoked', statusAsOf: now - 30 * DAY })).toMatchObject({
    tone: 'red',
    detail: '凭证是真的，但已撤销',
  })
  expect(verdict({ ...sound, status: 'expired' })).toMatchObject({ tone: 'red', rows: [{}, { word: '已过期' }, {}] })
})

test('a voucher past its last day is expired whatever was answered, and still holds on that day', () => {
  expect(verdict({ ...sound, validUntil: '2026-11-20' })).toMatchObject({
    tone: 'red',
    rows: [{}, { detail: '有效期到2026年11月20日' }, {}],
  })
  expect(verdict({ ...sound, validUntil: '2026-11-21' }).tone).toBe('green')
})

test('superseded asks for the newer voucher', () => {
  expect(verdict({ ...sound, status: 'superseded' })).toMatchObject({ tone: 'amber', next: ['请对方出示最新的凭证'] })
})

test('asked online without a list: the status speaks, the list row is grey', () => {
  expect(tones({ ...sound, listAge: undefined })).toEqual(['green', 'green', 'grey'])
  expect(verdict({ ...sound, listAge: undefined }).tone).toBe('green')
})

test('no status and no list: nothing is concluded', () => {
  expect(tones({ genuine: true, now })).toEqual(['green', 'amber', 'amber'])
  expect(verdict({ genuine: true, now }).tone).toBe('amber')
})

test('genuine but unknown to the register: nothing is concluded, and the words say so', () => {
  expect(verdict({ ...sound, status: undefined })).toMatchObject({
    tone: 'amber',
    rows: [{}, { word: '没有记录' }, {}],
  })
})

test('keys of unknown age are 很久前', () => {
  expect(verdict({ ...sound, keysAge: Number.POSITIVE_INFINITY }).rows[0].detail).toMatch(/公钥是很久前的/)
})

test('stale keys turn the first row amber', () => {
  expect(tones({ ...sound, keysAge: 31 * DAY })).toEqual(['amber', 'green', 'green'])
})

test('a clock that runs behind the answers is named', () => {
  expect(verdict({ ...sound, statusAsOf: now + HOUR, listAge: -HOUR }).rows.map(({ word }) => word)).toEqual([
    '真',
    '时间不对',
    '时间不对',
  ])
})

test('the limits are inclusive', () => {
  const rule = freshnessOn('2026-11-21')
  expect(tones({ ...sound, statusAsOf: now - rule.status, listAge: rule.list, keysAge: rule.keys })).toEqual([
    'green',
    'green',
    'green',
  ])
  expect(
    tones({ ...sound, statusAsOf: now - rule.status - 1, listAge: rule.list + 1, keysAge: rule.keys + 1 }),
  ).toEqual(['amber', 'amber', 'amber'])
})

test('never green on anything stale, unknown, revoked or forged', () => {
  const age = fc.option(fc.oneof(fc.integer({ min: -DAY, max: 60 * DAY }), fc.constant(NaN)), { nil: undefined })
  const rule = freshnessOn('2026-11-21')
  fc.assert(
    fc.property(
      fc.record({
        genuine: fc.boolean(),
        status: fc.constantFrom(
          'valid' as const,
          'superseded' as const,
          'revoked' as const,
          'expired' as const,
          undefined,
        ),
        statusAge: age,
        listAge: age,
        keysAge: age,
        validUntil: fc.constantFrom('2026-11-20', '2026-11-21', undefined),
      }),
      ({ genuine, status, statusAge, listAge, keysAge, validUntil }) => {
        const answer = verdict({
          genuine,
          status,
          statusAsOf: statusAge === undefined ? undefined : now - statusAge,
          listAge,
          keysAge,
          validUntil,
          now,
        })
        if (answer.tone !== 'green') return
        expect(genuine && status === 'valid' && validUntil !== '2026-11-20').toBe(true)
        expect(statusAge).toBeGreaterThanOrEqual(0)
        expect(statusAge).toBeLessThanOrEqual(rule.status)
        if (listAge !== undefined) expect(listAge >= 0 && listAge <= rule.list).toBe(true)
        if (keysAge !== undefined) expect(keysAge >= 0 && keysAge <= rule.keys).toBe(true)
      },
    ),
    { numRuns: 2000 },
  )
})

test('the panel is the worst of the three rows', () => {
  const rank = { grey: 0, green: 1, amber: 2, red: 3 }
  fc.assert(
    fc.property(
      fc.boolean(),
      fc.constantFrom('valid' as const, 'superseded' as const, 'revoked' as const),
      fc.integer({ min: 0, max: 3 * DAY }),
      (genuine, status, age) => {
        const answer = verdict({ ...sound, genuine, status, statusAsOf: now - age, listAge: age })
        expect(rank[answer.tone]).toBe(Math.max(...answer.rows.map(({ tone }) => rank[tone])))
      },
    ),
  )
})
