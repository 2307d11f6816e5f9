import { certificateCancellation } from '../../shared/services/certificate-cancellation'
import { apply } from '../kernel/cases/apply'

export const main = apply(certificateCancellation)
