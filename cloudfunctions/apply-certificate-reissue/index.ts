import { certificateReissue } from '../../shared/services/certificate-reissue'
import { apply } from '../kernel/cases/apply'

export const main = apply(certificateReissue)
