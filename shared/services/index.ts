import type { ServiceDefinition } from '../vocabulary/definition'
import { integrityAssessment } from './integrity-assessment'

/** Every service item, for functions and tests; phones fetch definitions instead of carrying them. */
export const services = { [integrityAssessment.code]: integrityAssessment as unknown as ServiceDefinition } as Readonly<Record<string, ServiceDefinition>>

export const serviceOf = (code: string): ServiceDefinition | undefined => (Object.prototype.hasOwnProperty.call(services, code) ? services[code] : undefined)
