import { vehicleReissue } from '../../shared/services/vehicle-reissue'
import { apply } from '../kernel/cases/apply'

export const main = apply(vehicleReissue)
