import { applyCertificateCancellation } from '../../shared/contracts'
import { certificateCancellation } from '../../shared/services/certificate-cancellation'
import type { ServiceDefinition } from '../../shared/vocabulary/definition'
import { action } from '../kernel/action'
import { submit } from '../kernel/submit'

export const main = action(
  applyCertificateCancellation,
  submit(certificateCancellation as unknown as ServiceDefinition),
)
