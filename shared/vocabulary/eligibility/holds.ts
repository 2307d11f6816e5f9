import * as z from 'zod/mini'
import type { EligibilityKind } from './kind'

export const holdsProps = z.strictObject({ kind: z.literal('holds'), missing: z.string() })

/** The applicant has the document that the item is about. */
export const holdsKind: EligibilityKind<z.infer<typeof holdsProps>> = {
  judge: ({ missing }, { certificate }) =>
    certificate ? { outcome: 'now', reason: '已查到您的从业资格证' } : { outcome: 'never', reason: missing },
}
