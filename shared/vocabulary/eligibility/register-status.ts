import * as z from 'zod/mini'
import { nounsOf, statusLine, statusOf, type StatusOf, type SubjectName } from '../subjects'
import type { EligibilityKind } from './kind'

export const registerStatusProps = z.strictObject({
  kind: z.literal('registerStatus'),
  /** States of the subject's own list; the loader knows it. */
  allowed: z.array(z.string()).check(z.minLength(1)),
  insteadGoTo: z.optional(z.string()),
})
type Props = z.infer<typeof registerStatusProps>
export type RegisterStatusRule<S extends SubjectName> = Omit<Props, 'allowed'> & { allowed: readonly StatusOf<S>[] }

/** The register has the subject in one of the allowed states. */
export const registerStatusKind: EligibilityKind<Props, 'certificate' | 'vehicle' | 'licence'> = {
  on: ['certificate', 'vehicle', 'licence'],
  judge: ({ allowed, insteadGoTo }, { subject }) => {
    if (!subject) return { outcome: 'now', reason: '证照状态正常' }
    const { code, word } = statusOf(subject)
    if (allowed.includes(code)) return { outcome: 'now', reason: '证照状态正常' }
    const { it } = nounsOf(subject.kind)
    const line = statusLine(subject)
    return {
      outcome: 'never',
      insteadGoTo,
      reason: `证照库里${it}是“${word}”，不能办理这一项${line ? `。${line}` : ''}`,
    }
  },
}
