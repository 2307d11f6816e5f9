import { vehicleCancellation } from '../../shared/services/vehicle-cancellation'
import { apply } from '../kernel/cases/apply'

export const main = apply(vehicleCancellation)
