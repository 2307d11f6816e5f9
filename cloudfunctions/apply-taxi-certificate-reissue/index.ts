import { applyTaxiCertificateReissue } from '../../shared/contracts'
import { taxiCertificateReissue } from '../../shared/services/taxi-certificate-reissue'
import type { ServiceDefinition } from '../../shared/vocabulary/definition'
import { action } from '../kernel/call/action'
import { submit } from '../kernel/cases/submit'

export const main = action(applyTaxiCertificateReissue, submit(taxiCertificateReissue as unknown as ServiceDefinition))
