import { taxiCertificateCancellation } from '../../shared/services/taxi-certificate-cancellation'
import { apply } from '../kernel/cases/apply'

export const main = apply(taxiCertificateCancellation)
