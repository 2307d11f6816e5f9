import { registerCorrection } from '../../shared/services/register-correction'
import { apply } from '../kernel/cases/apply'

export const main = apply(registerCorrection)
