import { plain } from '../identity/text'
import { HEAD_BYTES, SIGNATURE_BYTES } from './format'
import type { Origin } from './origin'
import type { VoucherProblem } from './verify'
import type { Negative } from './words'

// What version 1 with Ed25519 begins with in base32, and how many characters the shortest voucher has.
const beginning = /^AEA[Q-Z2-7]/
const shortest = Math.ceil(((HEAD_BYTES + SIGNATURE_BYTES) * 8) / 5)

/** Whether a text that is no voucher looks like a part of one: a code that was read badly, a link that was cut off. */
function isCutOff(text: string, { kind }: Origin): boolean {
  const path = plain(text).replace(/[?#].*$/, '')
  const payload = path.slice(path.lastIndexOf('/') + 1).toUpperCase()
  return beginning.test(payload) || (kind === 'own' && /\/v\//i.test(path) && payload.length < shortest)
}

/** Why a text is no genuine voucher, as people need to hear it. */
export const negativeOf = (text: string, reason: VoucherProblem, origin: Origin): Negative =>
  reason === 'not-a-voucher' && isCutOff(text, origin) ? 'incomplete' : reason
