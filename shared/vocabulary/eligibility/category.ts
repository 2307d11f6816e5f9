import * as z from 'zod/mini'
import { categoryName } from '../../registry/categories'
import type { EligibilityKind } from './kind'

export const categoryProps = z.strictObject({
  kind: z.literal('category'),
  codes: z.array(z.string()).check(z.minLength(1)),
  none: z.string(),
  /** What is said of categories that have an item of their own, and which it is. */
  others: z.optional(
    z.strictObject({ codes: z.array(z.string()).check(z.minLength(1)), text: z.string(), insteadGoTo: z.string() }),
  ),
})

/** The certificate carries one of the item's categories, in force. */
export const categoryKind: EligibilityKind<z.infer<typeof categoryProps>> = {
  judge: ({ codes, none, others }, { certificate, category }) => {
    const held =
      certificate?.categories.filter(
        ({ code, status }) => status === 'normal' && (category === undefined || code === category),
      ) ?? []
    const fit = held.filter(({ code }) => codes.indexOf(code) >= 0)
    if (fit.length > 0) return { outcome: 'now', reason: fit.map(({ code }) => categoryName(code)).join('、') }
    const other = others && held.some(({ code }) => others.codes.indexOf(code) >= 0) ? others : undefined
    return other
      ? { outcome: 'never', reason: other.text, insteadGoTo: other.insteadGoTo }
      : { outcome: 'never', reason: none }
  },
}
