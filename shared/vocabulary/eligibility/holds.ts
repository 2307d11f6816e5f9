import * as z from 'zod/mini'
import { nounsOf } from '../subjects'
import type { EligibilityKind } from './kind'

export const holdsProps = z.strictObject({ kind: z.literal('holds'), missing: z.string() })

/** The applicant has the document that the item is about. */
export const holdsKind: EligibilityKind<z.infer<typeof holdsProps>, 'certificate' | 'vehicle' | 'licence'> = {
  on: ['certificate', 'vehicle', 'licence'],
  judge: ({ missing }, { subject }) =>
    subject ? { outcome: 'now', reason: nounsOf(subject.kind).found } : { outcome: 'never', reason: missing },
}
