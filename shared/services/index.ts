import type { ServiceDefinition } from '../vocabulary/definition'
import { certificateCancellation } from './certificate-cancellation'
import { certificateChange } from './certificate-change'
import { certificateMissing } from './certificate-missing'
import { certificateReissue } from './certificate-reissue'
import { certificateRenewal } from './certificate-renewal'
import { integrityAssessment } from './integrity-assessment'
import { registerCorrection } from './register-correction'
import { taxiCertificateCancellation } from './taxi-certificate-cancellation'
import { taxiCertificateChange } from './taxi-certificate-change'
import { taxiCertificateReissue } from './taxi-certificate-reissue'
import { taxiCertificateRenewal } from './taxi-certificate-renewal'
import { taxiServiceAssessment } from './taxi-service-assessment'
import { vehicleCancellation } from './vehicle-cancellation'
import { vehicleReissue } from './vehicle-reissue'
import { vehicleRenewal } from './vehicle-renewal'
import { vehicleReview } from './vehicle-review'

const list = [
  integrityAssessment,
  certificateRenewal,
  certificateReissue,
  certificateChange,
  certificateCancellation,
  registerCorrection,
  certificateMissing,
  taxiServiceAssessment,
  taxiCertificateRenewal,
  taxiCertificateReissue,
  taxiCertificateChange,
  taxiCertificateCancellation,
  vehicleReview,
  vehicleReissue,
  vehicleRenewal,
  vehicleCancellation,
] as const satisfies readonly ServiceDefinition[]

/** Every service item, for functions and tests; phones fetch definitions instead of carrying them. */
export const services: Readonly<Record<string, ServiceDefinition>> = Object.fromEntries(
  list.map((one) => [one.code, one]),
)
export const serviceOf = (code: string): ServiceDefinition | undefined =>
  Object.prototype.hasOwnProperty.call(services, code) ? services[code] : undefined
