import { toBase32 } from '../../shared/vouchers/base32'
import { encodeVoucher, voucherKindNames, type FactsToIssue, type VoucherKind } from '../../shared/vouchers'
import { dice } from './dice'
import { gansuSigner, henanSigner, issueVoucher, signPayload, strangeSigner, voucherPrefix } from './voucher-keys'
import { sign } from 'node:crypto'

/** A voucher as a forger would hand it over. */
interface Tampered {
  way: string
  text: string
}

type Dice = ReturnType<typeof dice>

const holders = ['马*强', '张*', '阿***·**提', '']
const dayOf = (roll: Dice, year: number) => new Date(Date.UTC(year, 0, 1 + roll(365))).toISOString().slice(0, 10)
const hex = (roll: Dice) => Array.from({ length: 16 }, () => roll(16).toString(16)).join('')

const detailsOf: { [K in VoucherKind]: (roll: Dice) => Extract<FactsToIssue, { kind: K }>['details'] } = {
  'integrity-grade': gradeOf,
  'service-grade': gradeOf,
  'annual-review': (roll) => ({
    plate: `甘A${String(10_000 + roll(90_000))}`,
    plateColour: (['蓝', '黄', '黄绿', '渐变绿'] as const)[roll(4)]!,
    transportTail: String(1000 + roll(9000)),
    technicalGrade: (['一级', '二级'] as const)[roll(2)]!,
    reviewedOn: dayOf(roll, 2026),
    nextDue: dayOf(roll, 2027),
  }),
}
function gradeOf(roll: Dice) {
  return {
    grade: (['AAA', 'AA', 'A', 'B'] as const)[roll(4)]!,
    category: `0${1 + roll(3)}00${1 + roll(9)}`,
    cycleEnd: dayOf(roll, 2026),
    certificateTail: String(1000 + roll(9000)),
    holder: holders[roll(holders.length)]!,
  }
}

/** Any voucher that Gansu may have issued in 2026. */
function someFacts(roll: Dice): FactsToIssue {
  const kind = voucherKindNames[roll(voucherKindNames.length)]!
  return {
    kind,
    province: '62',
    serial: 1,
    id: hex(roll),
    division: `62${String(roll(10_000)).padStart(4, '0')}`,
    issued: dayOf(roll, 2026),
    validUntil: dayOf(roll, 2027),
    details: detailsOf[kind](roll),
  } as FactsToIssue
}

const urlOf = (bytes: Uint8Array) => voucherPrefix + toBase32(bytes)
function flipped(bytes: Uint8Array, roll: Dice, times: number): Uint8Array {
  const changed = bytes.slice()
  // Different bytes, so that no flip undoes another.
  const start = roll(bytes.length)
  for (let n = 0; n < times; n += 1) changed[(start + n * 7) % bytes.length]! ^= 1 << roll(8)
  return changed
}
const signatureOf = (bytes: Uint8Array) => bytes.slice(-64)
const join = (unsigned: Uint8Array, signature: Uint8Array) => Uint8Array.from([...unsigned, ...signature])
const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n

/** Everything that we know how to try; each must be refused whatever the dice say. */
const ways: Record<string, (facts: FactsToIssue, roll: Dice) => string> = {
  'one bit flipped': (facts, roll) => urlOf(flipped(issueVoucher(facts, gansuSigner), roll, 1)),
  'several bits flipped': (facts, roll) => urlOf(flipped(issueVoucher(facts, gansuSigner), roll, 2 + roll(9))),
  'a character replaced': (facts, roll) => {
    const text = toBase32(issueVoucher(facts, gansuSigner))
    const at = roll(text.length)
    const other = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.replace(text[at]!, '')[roll(31)]!
    return voucherPrefix + text.slice(0, at) + other + text.slice(at + 1)
  },
  'the last character in another form': (facts) => {
    // The same bytes with left-over bits set: not what a signer writes.
    const text = toBase32(issueVoucher(facts, gansuSigner))
    const last = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(text.slice(-1))
    return voucherPrefix + text.slice(0, -1) + 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[last ^ 1]
  },
  'cut short': (facts, roll) => {
    const text = toBase32(issueVoucher(facts, gansuSigner))
    return voucherPrefix + text.slice(0, -1 - roll(text.length - 2))
  },
  lengthened: (facts, roll) =>
    urlOf(
      join(
        issueVoucher(facts, gansuSigner),
        Uint8Array.from({ length: 1 + roll(20) }, () => roll(256)),
      ),
    ),
  'facts changed under the old signature': (facts, roll) => {
    const changed = { ...facts, validUntil: dayOf(roll, 2029) }
    return urlOf(join(encodeVoucher(changed), signatureOf(issueVoucher(facts, gansuSigner))))
  },
  'the signature of another voucher': (facts, roll) =>
    urlOf(join(encodeVoucher(facts), signatureOf(issueVoucher(someFacts(roll), gansuSigner)))),
  'a key that nobody knows': (facts) => urlOf(issueVoucher(facts, strangeSigner)),
  'a serial that nobody has': (facts, roll) => urlOf(issueVoucher({ ...facts, serial: 2 + roll(60_000) }, gansuSigner)),
  'the key of another province': (facts) => urlOf(issueVoucher(facts, henanSigner)),
  'one province signing for another': (facts) => {
    const unsigned = encodeVoucher(facts)
    unsigned[3] = 41
    return urlOf(signPayload(unsigned, henanSigner))
  },
  'issued before the key or after it': (facts, roll) =>
    urlOf(
      issueVoucher(
        { ...facts, issued: dayOf(roll, roll(2) ? 2025 : 2028), validUntil: '2030-01-01' } as FactsToIssue,
        gansuSigner,
      ),
    ),
  'an end before the issue, honestly signed': (facts) => {
    const unsigned = encodeVoucher(facts)
    unsigned.set([0, 0], 19)
    return urlOf(signPayload(unsigned, gansuSigner))
  },
  'signed without the domain': (facts) => {
    const unsigned = encodeVoucher(facts)
    return urlOf(join(unsigned, sign(null, unsigned, gansuSigner.privateKey)))
  },
  'signed in the domain of something else': (facts) => {
    const unsigned = encodeVoucher(facts)
    const message = Buffer.concat([Buffer.from('daoluyunzheng receipt v1\n'), unsigned])
    return urlOf(join(unsigned, sign(null, message, gansuSigner.privateKey)))
  },
  'another version or algorithm': (facts, roll) => {
    const unsigned = encodeVoucher(facts)
    unsigned[roll(2)] = 2 + roll(254)
    return urlOf(signPayload(unsigned, gansuSigner))
  },
  'a malleable signature': (facts) => {
    const bytes = issueVoucher(facts, gansuSigner)
    const s = BigInt(`0x${Buffer.from(bytes.slice(-32)).reverse().toString('hex')}`) + ORDER
    return urlOf(join(bytes.slice(0, -32), Buffer.from(s.toString(16).padStart(64, '0'), 'hex').reverse()))
  },
  'bytes behind the facts, honestly signed': (facts, roll) =>
    urlOf(signPayload(join(encodeVoucher(facts), Uint8Array.of(roll(256))), gansuSigner)),
  'a word that no list has, honestly signed': (facts, roll) => {
    const unsigned = encodeVoucher({ ...facts, kind: 'integrity-grade', details: gradeOf(roll) })
    unsigned[21] = 5 + roll(251)
    return urlOf(signPayload(unsigned, gansuSigner))
  },
  'noise behind a true head': (facts, roll) => {
    const bytes = issueVoucher(facts, gansuSigner)
    for (let at = 6; at < bytes.length; at += 1) bytes[at] = roll(256)
    return urlOf(bytes)
  },
  'any text': (_facts, roll) =>
    Array.from({ length: roll(300) }, () => String.fromCharCode(roll(8) ? 32 + roll(95) : roll(65_536))).join(''),
}

/** So many forgeries, the ways taking turns, the same ones for the same seed. */
export function* tampered(seed: number, count: number): Generator<Tampered> {
  const roll = dice(seed)
  const all = Object.entries(ways)
  for (let n = 0; n < count; n += 1) {
    const [way, make] = all[n % all.length]!
    yield { way, text: make(someFacts(roll), roll) }
  }
}
