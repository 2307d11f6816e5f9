import { certificateRenewal } from '../../shared/services/certificate-renewal'
import { apply } from '../kernel/cases/apply'

export const main = apply(certificateRenewal)
