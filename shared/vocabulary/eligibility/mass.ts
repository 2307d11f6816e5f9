import * as z from 'zod/mini'
import { partsOf } from '../subjects'
import type { EligibilityKind } from './kind'

export const massProps = z.strictObject({
  kind: z.literal('mass'),
  /** Up to this total mass in kg nothing has to be done … */
  exemptUpToKg: z.int().check(z.positive()),
  /** … where it carries these scopes and no other. */
  scopes: z.array(z.string()).check(z.minLength(1)),
  exempt: z.string(),
  unknown: z.string(),
})

/** Heavy enough to need what the item gives. A mass that nobody entered is asked for, never assumed. */
export const massKind: EligibilityKind<z.infer<typeof massProps>, 'vehicle'> = {
  on: ['vehicle'],
  judge: ({ exemptUpToKg, scopes, exempt, unknown }, { subject }) => {
    const concerned = !!subject && partsOf(subject).every(({ code }) => scopes.includes(code))
    if (!concerned) return { outcome: 'now', reason: '总质量不影响办理' }
    const { totalMassKg } = subject.facts
    if (totalMassKg === undefined) return { outcome: 'now', reason: unknown }
    return totalMassKg <= exemptUpToKg
      ? { outcome: 'never', reason: exempt }
      : { outcome: 'now', reason: `总质量${totalMassKg}千克` }
  },
}
