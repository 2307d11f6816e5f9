import { provinceOf } from '../identity'
import { fromBase64, signedBy, type VoucherKey } from '../vouchers'
import { receiptSignInput, signedReceiptSchema, type Receipt, type SignedReceipt } from './receipt'

type ReceiptProblem = 'not-a-receipt' | 'unknown-key' | 'bad-signature' | 'key-not-valid-then'
export type ReceiptVerification = { genuine: true; receipt: Receipt } | { genuine: false; reason: ReceiptProblem }

function parse(text: string): SignedReceipt | undefined {
  try {
    const parsed = signedReceiptSchema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}

/**
 * Whether the text of a kept receipt is what the issuing authority's province signed, and what it says. Needs no
 * connection and never throws; spaces and the order of members in the file do not matter.
 */
export function verifyReceipt(text: string, keys: readonly VoucherKey[]): ReceiptVerification {
  const signed = parse(text)
  if (!signed) return { genuine: false, reason: 'not-a-receipt' }
  const {
    receipt,
    key: { province, serial, on },
  } = signed
  const key = keys.find((one) => one.province === province && one.serial === serial)
  if (!key || provinceOf(receipt.authority.division)?.code !== province)
    return { genuine: false, reason: 'unknown-key' }
  const signature = fromBase64(signed.signature)
  if (!signature || !signedBy(receiptSignInput(receipt, signed.key), signature, key.publicKey))
    return { genuine: false, reason: 'bad-signature' }
  const inTime = on >= key.from && (key.until === undefined || on <= key.until)
  return inTime ? { genuine: true, receipt } : { genuine: false, reason: 'key-not-valid-then' }
}
