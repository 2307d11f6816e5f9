import { integrityAssessment } from '../../shared/services/integrity-assessment'
import { apply } from '../kernel/cases/apply'

export const main = apply(integrityAssessment)
