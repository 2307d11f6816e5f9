import { taxiCertificateReissue } from '../../shared/services/taxi-certificate-reissue'
import { apply } from '../kernel/cases/apply'

export const main = apply(taxiCertificateReissue)
