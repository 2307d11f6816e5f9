import { vehicleReview } from '../../shared/services/vehicle-review'
import { apply } from '../kernel/cases/apply'

export const main = apply(vehicleReview)
