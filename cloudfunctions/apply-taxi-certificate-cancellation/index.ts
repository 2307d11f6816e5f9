import { applyTaxiCertificateCancellation } from '../../shared/contracts'
import { taxiCertificateCancellation } from '../../shared/services/taxi-certificate-cancellation'
import type { ServiceDefinition } from '../../shared/vocabulary/definition'
import { action } from '../kernel/call/action'
import { submit } from '../kernel/cases/submit'

export const main = action(
  applyTaxiCertificateCancellation,
  submit(taxiCertificateCancellation as unknown as ServiceDefinition),
)
