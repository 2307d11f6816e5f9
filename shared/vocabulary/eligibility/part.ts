import * as z from 'zod/mini'
import { partsOf } from '../subjects'
import type { EligibilityKind } from './kind'

export const partProps = z.strictObject({
  kind: z.literal('part'),
  codes: z.array(z.string()).check(z.minLength(1)),
  none: z.string(),
  /** What is said of categories that have an item of their own, and which it is. */
  others: z.optional(
    z.strictObject({ codes: z.array(z.string()).check(z.minLength(1)), text: z.string(), insteadGoTo: z.string() }),
  ),
})

/** The subject carries one of the item's categories or scopes, in force. */
export const partKind: EligibilityKind<z.infer<typeof partProps>, 'certificate' | 'vehicle' | 'licence'> = {
  on: ['certificate', 'vehicle', 'licence'],
  judge: ({ codes, none, others }, { subject, part }) => {
    const held = subject
      ? partsOf(subject).filter(({ code, inForce }) => inForce && (part === undefined || code === part))
      : []
    const fit = held.filter(({ code }) => codes.includes(code))
    if (fit.length > 0) return { outcome: 'now', reason: fit.map(({ name }) => name).join('、') }
    const other = others && held.some(({ code }) => others.codes.includes(code)) ? others : undefined
    return other
      ? { outcome: 'never', reason: other.text, insteadGoTo: other.insteadGoTo }
      : { outcome: 'never', reason: none }
  },
}
