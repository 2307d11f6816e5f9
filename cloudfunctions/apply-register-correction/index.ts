import { applyRegisterCorrection } from '../../shared/contracts'
import { registerCorrection } from '../../shared/services/register-correction'
import type { ServiceDefinition } from '../../shared/vocabulary/definition'
import { action } from '../kernel/call/action'
import { submit } from '../kernel/cases/submit'

export const main = action(applyRegisterCorrection, submit(registerCorrection as unknown as ServiceDefinition))
