import { applyTaxiCertificateRenewal } from '../../shared/contracts'
import { taxiCertificateRenewal } from '../../shared/services/taxi-certificate-renewal'
import type { ServiceDefinition } from '../../shared/vocabulary/definition'
import { action } from '../kernel/call/action'
import { submit } from '../kernel/cases/submit'

export const main = action(applyTaxiCertificateRenewal, submit(taxiCertificateRenewal as unknown as ServiceDefinition))
