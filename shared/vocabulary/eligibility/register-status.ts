import * as z from 'zod/mini'
import { certificateStatuses, type CertificateStatus } from '../../registry/certificate'
import type { EligibilityKind } from './kind'

export const registerStatusProps = z.strictObject({
  kind: z.literal('registerStatus'),
  allowed: z
    .array(z.enum(Object.keys(certificateStatuses) as [CertificateStatus, ...CertificateStatus[]]))
    .check(z.minLength(1)),
  insteadGoTo: z.optional(z.string()),
})

/** The register has the certificate in one of the allowed states. */
export const registerStatusKind: EligibilityKind<z.infer<typeof registerStatusProps>> = {
  judge: ({ allowed, insteadGoTo }, { certificate }) => {
    if (!certificate || allowed.indexOf(certificate.status) >= 0) return { outcome: 'now', reason: '证照状态正常' }
    return {
      outcome: 'never',
      insteadGoTo,
      reason: `证照库里这本证是“${certificateStatuses[certificate.status]}”，不能办理这一项`,
    }
  },
}
