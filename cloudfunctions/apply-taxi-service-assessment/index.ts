import { applyTaxiServiceAssessment } from '../../shared/contracts'
import { taxiServiceAssessment } from '../../shared/services/taxi-service-assessment'
import type { ServiceDefinition } from '../../shared/vocabulary/definition'
import { action } from '../kernel/call/action'
import { submit } from '../kernel/cases/submit'

export const main = action(applyTaxiServiceAssessment, submit(taxiServiceAssessment as unknown as ServiceDefinition))
