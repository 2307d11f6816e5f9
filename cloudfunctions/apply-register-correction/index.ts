import { applyRegisterCorrection } from '../../shared/contracts'
import { registerCorrection } from '../../shared/services/register-correction'
import type { ServiceDefinition } from '../../shared/vocabulary/definition'
import { action } from '../kernel/action'
import { submit } from '../kernel/submit'

export const main = action(applyRegisterCorrection, submit(registerCorrection as unknown as ServiceDefinition))
