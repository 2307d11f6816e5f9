import { applyTaxiCertificateRenewal } from '../../shared/contracts'
import { taxiCertificateRenewal } from '../../shared/services/taxi-certificate-renewal'
import type { ServiceDefinition } from '../../shared/vocabulary/definition'
import { action } from '../kernel/action'
import { submit } from '../kernel/submit'

export const main = action(applyTaxiCertificateRenewal, submit(taxiCertificateRenewal as unknown as ServiceDefinition))
