import fc from 'fast-check'
import nacl from 'tweetnacl'
import { encodeVoucher, signInput, type VoucherKey } from '../vouchers'
import { receiptForm, receiptSignInput, receiptText, verifyReceipt, type Receipt, type ReceiptKey } from '.'

const pair = nacl.sign.keyPair.fromSeed(new Uint8Array(32).fill(7))
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
const keys: VoucherKey[] = [
  { province: '62', serial: 1, publicKey: base64(pair.publicKey), from: '2026-01-01', until: '2026-12-31' },
]
const key: ReceiptKey = { province: '62', serial: 1, on: '2026-11-21' }
const receipt: Receipt = {
  number: '11202611210003187x',
  service: '道路运输驾驶员诚信考核',
  definition: 'a'.repeat(64),
  submittedAt: 1_795_226_400_000,
  authority: { division: '620102', name: '兰州市城关区道路运输服务中心' },
  materials: [{ name: '学习教育情况', part: '学习教育情况', sha256: '0'.repeat(64), bytes: 123_456 }],
  resubmissions: [
    {
      at: 1_795_312_800_000,
      materials: [{ name: '学习教育情况', part: '学习教育情况', sha256: 'f'.repeat(64), bytes: 99 }],
    },
  ],
}
const signed = (of: Receipt, by: ReceiptKey = key) =>
  receiptText({
    form: receiptForm,
    receipt: of,
    key: by,
    signature: base64(nacl.sign.detached(receiptSignInput(of, by), pair.secretKey)),
  })

test('签过名的回执能验出是真的，并读出内容', () => {
  expect(verifyReceipt(signed(receipt), keys)).toEqual({ genuine: true, receipt })
})

test('空格、换行和成员的顺序不影响核对', () => {
  const { signature, receipt: inside, key: by, form } = JSON.parse(signed(receipt)) as Record<string, unknown>
  expect(verifyReceipt(JSON.stringify({ signature, receipt: inside, key: by, form }, null, 2), keys).genuine).toBe(true)
})

test('改一个数字、一个字母，签名就对不上', () => {
  expect(verifyReceipt(signed(receipt).replace('123456', '123457'), keys)).toEqual({
    genuine: false,
    reason: 'bad-signature',
  })
  expect(verifyReceipt(signed(receipt).replace('f'.repeat(64), `${'f'.repeat(63)}e`), keys)).toEqual({
    genuine: false,
    reason: 'bad-signature',
  })
  expect(verifyReceipt(signed(receipt).replace('2026-11-21', '2026-11-22'), keys)).toEqual({
    genuine: false,
    reason: 'bad-signature',
  })
})

test('别省的钥匙、没公布的钥匙签的，不算', () => {
  expect(verifyReceipt(signed(receipt, { ...key, serial: 2 }), keys)).toEqual({ genuine: false, reason: 'unknown-key' })
  expect(verifyReceipt(signed({ ...receipt, authority: { division: '510104', name: '成都' } }), keys)).toEqual({
    genuine: false,
    reason: 'unknown-key',
  })
})

test('钥匙停用以后签的，不算', () => {
  expect(verifyReceipt(signed(receipt, { ...key, on: '2027-01-01' }), keys)).toEqual({
    genuine: false,
    reason: 'key-not-valid-then',
  })
})

test('a signature of a voucher is none of a receipt, and the other way round', () => {
  const voucher = signInput(
    encodeVoucher({
      province: '62',
      serial: 1,
      id: '0123456789abcdef',
      division: '620102',
      issued: '2026-11-21',
      validUntil: '2027-11-21',
      kind: 'integrity-grade',
      details: { grade: 'AAA', category: '02001', cycleEnd: '2026-11-10', certificateTail: '0037', holder: '马**' },
    }),
  )
  expect(
    nacl.sign.detached.verify(
      receiptSignInput(receipt, key),
      nacl.sign.detached(voucher, pair.secretKey),
      pair.publicKey,
    ),
  ).toBe(false)
  expect(Buffer.from(voucher.slice(0, 24)).toString()).not.toBe(
    Buffer.from(receiptSignInput(receipt, key).slice(0, 24)).toString(),
  )
})

test('any other text is no receipt and never an error', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(verifyReceipt(text, keys)).toEqual({ genuine: false, reason: 'not-a-receipt' })
    }),
    { seed: 11, numRuns: 300 },
  )
})
