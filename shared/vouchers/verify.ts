import type { Day } from '../calendar'
import { signedBy } from './ed25519'
import {
  decodeVoucher,
  ED25519,
  HEAD_BYTES,
  MOST_BYTES,
  SIGNATURE_BYTES,
  signInput,
  VERSION,
  type VoucherFacts,
} from './format'
import { parseScan } from './scan'

/** A province's public key and the days on which it may have signed (both included). */
export interface VoucherKey {
  province: string
  serial: number
  /** 32 bytes in base64. */
  publicKey: string
  from: Day
  until?: Day
}

export type VoucherProblem =
  'not-a-voucher' | 'unknown-version' | 'unknown-key' | 'bad-signature' | 'key-not-valid-then'
export type Verification = { genuine: true; facts: VoucherFacts } | { genuine: false; reason: VoucherProblem }

/**
 * Whether scanned text is a voucher that one of the keys signed, and what it says. Works offline, takes a few
 * milliseconds on a phone and never throws. It says nothing about revocation: see `verdict`.
 */
export function verifyVoucher(text: string, keys: readonly VoucherKey[]): Verification {
  const bytes = parseScan(text)
  if (!bytes || bytes.length < HEAD_BYTES + SIGNATURE_BYTES || bytes.length > MOST_BYTES)
    return { genuine: false, reason: 'not-a-voucher' }
  if (bytes[0] !== VERSION || bytes[1] !== ED25519) return { genuine: false, reason: 'unknown-version' }
  const province = String(bytes[3]).padStart(2, '0')
  const serial = bytes[4] * 256 + bytes[5]
  const key = keys.find((one) => one.province === province && one.serial === serial)
  if (!key) return { genuine: false, reason: 'unknown-key' }
  const unsigned = bytes.slice(0, bytes.length - SIGNATURE_BYTES)
  if (!signedBy(signInput(unsigned), bytes.slice(unsigned.length), key.publicKey))
    return { genuine: false, reason: 'bad-signature' }
  return read(unsigned, key)
}

function read(unsigned: Uint8Array, key: VoucherKey): Verification {
  try {
    const facts = decodeVoucher(unsigned)
    const inTime = facts.issued >= key.from && (key.until === undefined || facts.issued <= key.until)
    return inTime ? { genuine: true, facts } : { genuine: false, reason: 'key-not-valid-then' }
  } catch {
    return { genuine: false, reason: 'not-a-voucher' }
  }
}
