import { certificateMissing } from '../../shared/services/certificate-missing'
import { apply } from '../kernel/cases/apply'

export const main = apply(certificateMissing)
