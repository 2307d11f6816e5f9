import { applyIntegrityAssessment } from '../../shared/contracts'
import { integrityAssessment } from '../../shared/services/integrity-assessment'
import type { ServiceDefinition } from '../../shared/vocabulary/definition'
import { action } from '../kernel/call/action'
import { submit } from '../kernel/cases/submit'

export const main = action(applyIntegrityAssessment, submit(integrityAssessment as unknown as ServiceDefinition))
