import { certificateChange } from '../../shared/services/certificate-change'
import { apply } from '../kernel/cases/apply'

export const main = apply(certificateChange)
