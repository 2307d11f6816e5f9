import * as all from '../../shared/contracts'
import { applyContract, type Contract } from '../../shared/contracts'
import { catalogue } from '../../shared/services/catalogue'

/** Every contract by its export name, and those of the service items that many tests apply for. */
export const contracts = {
  ...all,
  applyIntegrityAssessment: applyContract('integrity-assessment'),
  applyCertificateReissue: applyContract('certificate-reissue'),
  applyCertificateRenewal: applyContract('certificate-renewal'),
  applyTaxiCertificateRenewal: applyContract('taxi-certificate-renewal'),
}

const isContract = (value: unknown): value is Contract =>
  typeof value === 'object' && value !== null && 'who' in value && 'input' in value && 'function' in value
/** The contract of every action, those of all service items included. */
export const allContracts: readonly Contract[] = [
  ...Object.values(all as Record<string, unknown>).filter(isContract),
  ...catalogue.map(({ code }) => applyContract(code)),
]
