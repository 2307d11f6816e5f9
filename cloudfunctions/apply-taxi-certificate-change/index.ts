import { taxiCertificateChange } from '../../shared/services/taxi-certificate-change'
import { apply } from '../kernel/cases/apply'

export const main = apply(taxiCertificateChange)
