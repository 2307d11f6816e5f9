import { applyTaxiCertificateChange } from '../../shared/contracts'
import { taxiCertificateChange } from '../../shared/services/taxi-certificate-change'
import type { ServiceDefinition } from '../../shared/vocabulary/definition'
import { action } from '../kernel/call/action'
import { submit } from '../kernel/cases/submit'

export const main = action(applyTaxiCertificateChange, submit(taxiCertificateChange as unknown as ServiceDefinition))
