import { vehicleRenewal } from '../../shared/services/vehicle-renewal'
import { apply } from '../kernel/cases/apply'

export const main = apply(vehicleRenewal)
