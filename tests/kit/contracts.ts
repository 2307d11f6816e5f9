import * as all from '../../shared/contracts'
import { applyContract } from '../../shared/contracts'

/** Every contract by its export name, and those of the service items that many tests apply for. */
export const contracts = {
  ...all,
  applyIntegrityAssessment: applyContract('integrity-assessment'),
  applyCertificateReissue: applyContract('certificate-reissue'),
  applyCertificateRenewal: applyContract('certificate-renewal'),
  applyTaxiCertificateRenewal: applyContract('taxi-certificate-renewal'),
}
