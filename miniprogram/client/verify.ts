import { voucherKeys, voucherVerify } from '../../shared/contracts/cases'
import type { OutputOf } from '../../shared/contracts/contract'
import {
  verdict,
  verifyVoucher,
  type Known,
  type Verdict,
  type VoucherFacts,
  type VoucherKey,
  type VoucherProblem,
} from '../../shared/vouchers'
import { call } from './call'
import { asCallError } from './call-error'
import { readStored, writeStored } from './device-storage'
import { factRows, type FactRows } from './voucher-facts'

type KeyList = OutputOf<typeof voucherKeys>

/** What the page shows: the verdict, and the voucher's facts when it is genuine. */
export interface Checked {
  verdict: Verdict
  facts: FactRows
  online: boolean
  authority?: { name: string; phone: string }
}

/** Fetches the public keys for the next time without a connection; a failure changes nothing. */
async function refreshKeys(): Promise<void> {
  writeStored('voucher-keys', await call(voucherKeys, {}))
}

const keysKept = (): KeyList | undefined => readStored<KeyList>('voucher-keys')

/** Judged on the phone alone, with the keys it has kept: never green. */
function offlineCheck(text: string, now: number): Checked {
  const kept = keysKept()
  const found = verifyVoucher(text, (kept?.keys ?? []) as VoucherKey[])
  const keysAge = kept ? now - kept.asOf : Number.POSITIVE_INFINITY
  const known: Known = found.genuine
    ? { genuine: true, province: found.facts.province, validUntil: found.facts.validUntil, keysAge, now }
    : { genuine: false, reason: found.reason, keysAge, now }
  return { verdict: verdict(known), facts: found.genuine ? factRows(factTexts(found.facts)) : [], online: false }
}

/** What a voucher says of itself, flat. */
function factTexts(facts: VoucherFacts): Record<string, string> {
  const { kind, validUntil, issued } = facts
  return { kind, validUntil, issued, ...('details' in facts ? facts.details : {}) }
}

const text = (value: unknown) => (typeof value === 'string' ? value : undefined)

/**
 * Whether a scanned text is a voucher and holds now. Asks the server; without a connection the signature is
 * still checked on the phone. Never rejects: what cannot be answered is a doubt, not an error.
 */
export async function checkVoucher(scanned: string, now: () => number): Promise<Checked> {
  try {
    const answer = await call(voucherVerify, { text: scanned.slice(0, 2000) })
    void refreshKeys().catch(() => undefined)
    if (!answer.genuine) {
      return {
        verdict: verdict({ genuine: false, reason: answer.reason as VoucherProblem, now: now() }),
        facts: [],
        online: true,
      }
    }
    const { facts, status, asOf, authority } = answer
    const known: Known = {
      genuine: true,
      province: text(facts.province),
      validUntil: text(facts.validUntil),
      status: status === 'unknown' ? undefined : status,
      statusAsOf: asOf,
      now: Math.max(now(), asOf),
    }
    return { verdict: verdict(known), facts: factRows(facts), online: true, authority }
  } catch (thrown) {
    if (asCallError(thrown).code === 'bad-input')
      return { verdict: verdict({ genuine: false, reason: 'not-a-voucher', now: now() }), facts: [], online: true }
    return offlineCheck(scanned, now())
  }
}
