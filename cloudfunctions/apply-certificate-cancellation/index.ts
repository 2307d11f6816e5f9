import { applyCertificateCancellation } from '../../shared/contracts'
import { certificateCancellation } from '../../shared/services/certificate-cancellation'
import type { ServiceDefinition } from '../../shared/vocabulary/definition'
import { action } from '../kernel/call/action'
import { submit } from '../kernel/cases/submit'

export const main = action(
  applyCertificateCancellation,
  submit(certificateCancellation as unknown as ServiceDefinition),
)
