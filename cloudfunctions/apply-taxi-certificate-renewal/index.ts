import { taxiCertificateRenewal } from '../../shared/services/taxi-certificate-renewal'
import { apply } from '../kernel/cases/apply'

export const main = apply(taxiCertificateRenewal)
