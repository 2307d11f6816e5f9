import { applyTaxiCertificateChange } from '../../shared/contracts'
import { taxiCertificateChange } from '../../shared/services/taxi-certificate-change'
import type { ServiceDefinition } from '../../shared/vocabulary/definition'
import { action } from '../kernel/action'
import { submit } from '../kernel/submit'

export const main = action(applyTaxiCertificateChange, submit(taxiCertificateChange as unknown as ServiceDefinition))
