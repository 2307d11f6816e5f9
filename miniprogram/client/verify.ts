import { voucherVerify } from '../../shared/contracts/cases'
import type { OutputOf } from '../../shared/contracts/contract'
import {
  consequenceOf,
  negativeOf,
  originOf,
  verdict,
  verifyVoucher,
  type Known,
  type Origin,
  type Verdict,
  type VoucherFacts,
  type VoucherKey,
  type VoucherProblem,
} from '../../shared/vouchers'
import { call } from './call'
import { factRows, type FactRows } from './voucher-facts'
import { keysKept, prepareToVerify, type KeyList } from './voucher-keys'

/** What the page shows: the verdict, and the voucher's facts when it is genuine. */
export interface Checked {
  verdict: Verdict
  facts: FactRows
  online: boolean
  authority?: { name: string; phone: string }
}

/** How long the server may take to say whether a voucher still holds, in milliseconds. */
const deadline = 3000
const longestText = 2000

/** Judged by address only where it is known which are ours. */
function originIn(text: string, kept: KeyList | undefined): Origin | undefined {
  return kept?.origins && originOf(text, kept.origins)
}

const negative = (text: string, reason: VoucherProblem, origin: Origin | undefined) =>
  negativeOf(text, reason, origin ?? { kind: 'none' })

/** What a voucher says of itself, flat. */
function factTexts(facts: VoucherFacts): Record<string, string> {
  const { kind, validUntil, issued } = facts
  return { kind, validUntil, issued, ...('details' in facts ? facts.details : {}) }
}

/**
 * Judged on the phone alone, at once, with the keys that it has kept: never green. `asking`: the server is being asked
 * as well.
 */
export function checkOnPhone(text: string, now: number, asking: boolean): Checked {
  const kept = keysKept()
  const found = verifyVoucher(text, (kept?.keys ?? []) as VoucherKey[])
  const origin = originIn(text, kept)
  const keysAge = kept ? now - kept.asOf : Number.POSITIVE_INFINITY
  const known: Known = found.genuine
    ? {
        genuine: true,
        origin,
        province: found.facts.province,
        validUntil: found.facts.validUntil,
        keysAge,
        asking,
        now,
      }
    : { genuine: false, reason: negative(text, found.reason, origin), keysAge, now }
  return { verdict: verdict(known), facts: found.genuine ? factRows(factTexts(found.facts)) : [], online: false }
}

const wordOf = (value: unknown) => (typeof value === 'string' ? value : undefined)

function judged(text: string, answer: OutputOf<typeof voucherVerify>, now: number): Checked {
  const origin = originIn(text, keysKept())
  if (!answer.genuine) {
    const reason = negative(text, answer.reason as VoucherProblem, origin)
    return { verdict: verdict({ genuine: false, reason, now }), facts: [], online: true }
  }
  const { facts, status, asOf, authority } = answer
  const known: Known = {
    genuine: true,
    origin,
    consequence: consequenceOf({ kind: facts.kind as VoucherFacts['kind'], details: facts }),
    province: wordOf(facts.province),
    validUntil: wordOf(facts.validUntil),
    status: status === 'unknown' ? undefined : status,
    statusAsOf: asOf,
    now: Math.max(now, asOf),
  }
  return { verdict: verdict(known), facts: factRows(facts), online: true, authority }
}

const after = (ms: number): Promise<undefined> => new Promise((resolve) => setTimeout(() => resolve(undefined), ms))

/**
 * Asks the server whether a voucher holds now; undefined when it did not answer in time. Never rejects: what cannot be
 * answered is a doubt, not an error.
 */
export async function checkOnline(text: string, now: () => number): Promise<Checked | undefined> {
  const asked = Promise.all([call(voucherVerify, { text: text.slice(0, longestText) }), prepareToVerify()]).then(
    ([answer]) => judged(text, answer, now()),
    () => undefined,
  )
  return Promise.race([asked, after(deadline)])
}
