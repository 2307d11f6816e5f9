import { applyContract } from '../../../shared/contracts/services'
import type { ServiceDefinition } from '../../../shared/vocabulary/definition'
import { action, group, type Main } from '../call/action'
import { submit } from './submit'

/** The function of a service item: its contract and its body both come from the definition. */
export const apply = (service: ServiceDefinition): Main => group([action(applyContract(service.code), submit(service))])
