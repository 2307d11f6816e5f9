import { taxiServiceAssessment } from '../../shared/services/taxi-service-assessment'
import { apply } from '../kernel/cases/apply'

export const main = apply(taxiServiceAssessment)
