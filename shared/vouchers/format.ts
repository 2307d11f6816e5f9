import type { Day } from '../calendar'
import { ByteReader, ByteWriter, fromHex, toHex, toUtf8 } from './bytes'
import { kindOfCode, readFacts, voucherKinds, writeFacts, type KindFacts, type VoucherKind } from './kinds'

/** What every voucher says, whatever its kind. */
interface VoucherHead {
  /** Province whose key signed, and which of its keys: '62', 1. */
  province: string
  serial: number
  /** Eight random bytes as 16 hex digits; also the voucher's id in the register. */
  id: string
  /** Division code of the issuing authority, inside the province of the key. */
  division: string
  issued: Day
  /** Last day on which the voucher holds. */
  validUntil: Day
}

export type FactsToIssue = { [K in VoucherKind]: VoucherHead & { kind: K; details: KindFacts[K] } }[VoucherKind]
/** A kind newer than this program has only its head read: the signature still tells whether it is genuine. */
export type VoucherFacts = FactsToIssue | (VoucherHead & { kind: 'newer'; code: number })

export const VERSION = 1
export const ED25519 = 1
export const SIGNATURE_BYTES = 64
/** A QR code of version 10 at level M holds this much beside a prefix of about 30 characters. */
export const MOST_BYTES = 150
export const HEAD_BYTES = 21

// Keeps a voucher's signature from ever meaning something else that the same key might sign.
const DOMAIN = 'daoluyunzheng voucher v1\n'

/**
 * The unsigned payload of voucher v1: version, algorithm, kind, province, key serial (2), id (8),
 * division (3), issued (2), valid until (2), then the facts of the kind. Throws RangeError on facts that do not fit.
 */
export function encodeVoucher(facts: FactsToIssue): Uint8Array {
  const { province, serial, id, division, issued, validUntil, kind, details } = facts
  if (!/^[0-9a-f]{16}$/.test(id)) throw new RangeError('the id is not 16 hex digits')
  if (!/^\d{6}$/.test(division) || division.slice(0, 2) !== province)
    throw new RangeError('the division is not in the province of the key')
  if (validUntil < issued) throw new RangeError('ends before it begins')
  const to = new ByteWriter()
  to.uint(VERSION, 1)
  to.uint(ED25519, 1)
  to.uint(voucherKinds[kind].code, 1)
  to.uint(Number(province), 1)
  to.uint(serial, 2)
  to.raw(fromHex(id))
  to.uint(Number(division), 3)
  to.day(issued)
  to.day(validUntil)
  writeFacts(to, kind, details)
  const unsigned = to.result()
  if (unsigned.length + SIGNATURE_BYTES > MOST_BYTES) throw new RangeError(`longer than ${MOST_BYTES} bytes`)
  return unsigned
}

/** What the key signs: the domain string, then the unsigned payload. */
export function signInput(unsigned: Uint8Array): Uint8Array {
  return Uint8Array.from(toUtf8(DOMAIN).concat(Array.from(unsigned)))
}

/** Payload and signature (64 bytes, Ed25519) put together, ready for the URL. */
export function assemble(unsigned: Uint8Array, signature: Uint8Array): Uint8Array {
  if (signature.length !== SIGNATURE_BYTES) throw new RangeError('an Ed25519 signature has 64 bytes')
  return Uint8Array.from(Array.from(unsigned).concat(Array.from(signature)))
}

/** The facts of an unsigned payload of version 1. Throws on anything that encodeVoucher would not have written. */
export function decodeVoucher(unsigned: Uint8Array): VoucherFacts {
  const from = new ByteReader(unsigned)
  from.raw(2)
  const code = from.uint(1)
  const head: VoucherHead = {
    province: String(from.uint(1)).padStart(2, '0'),
    serial: from.uint(2),
    id: toHex(from.raw(8)),
    division: String(from.uint(3)).padStart(6, '0'),
    issued: from.day(),
    validUntil: from.day(),
  }
  if (head.validUntil < head.issued) throw new RangeError('ends before it begins')
  if (head.division.length !== 6 || head.division.slice(0, 2) !== head.province)
    throw new RangeError('a key signed for another province')
  const kind = kindOfCode(code)
  if (!kind) return { ...head, kind: 'newer', code }
  const details = readFacts(from, kind)
  if (!from.end()) throw new RangeError('too long')
  return { ...head, kind, details } as FactsToIssue
}
