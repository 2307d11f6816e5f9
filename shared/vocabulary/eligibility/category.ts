import * as z from 'zod/mini'
import { categoryName } from '../../registry/categories'
import type { EligibilityKind } from './kind'

export const categoryProps = z.strictObject({ kind: z.literal('category'), codes: z.array(z.string()).check(z.minLength(1)), none: z.string() })

/** The certificate carries one of the item's categories, in force. */
export const categoryKind: EligibilityKind<z.infer<typeof categoryProps>> = {
  judge: ({ codes, none }, { certificate, category }) => {
    const held = certificate?.categories.filter(({ code, status }) => status === 'normal' && (category === undefined || code === category)) ?? []
    const fit = held.filter(({ code }) => codes.indexOf(code) >= 0)
    return fit.length > 0 ? { outcome: 'now', reason: fit.map(({ code }) => categoryName(code)).join('、') } : { outcome: 'never', reason: none }
  },
}
